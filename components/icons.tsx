type IconProps = {
  path: string;
  size?: number;
  /** It points somewhere: the other way where texts run from right to left. */ points?: boolean;
};

/** A line drawing in the colour of the text; says nothing to a screen reader. */
function Icon({ path, size = 16, points = false }: IconProps) {
  return (
    <svg class={points ? 'icon mirrored' : 'icon'} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

export const CloseIcon = () => <Icon path="M3.5 3.5l9 9m0-9l-9 9" />;
export const TickIcon = () => <Icon path="M3 8.5l3.5 3.5L13 4.5" />;
export const ShieldIcon = () => <Icon path="M8 1.8l5 1.9v4c0 3.1-2 5.4-5 6.5-3-1.1-5-3.4-5-6.5v-4z" size={14} />;
export const BulbIcon = () => <Icon path="M6 13.5h4M6.3 11.5c0-1.5-2.3-2.2-2.3-5a4 4 0 0 1 8 0c0 2.8-2.3 3.5-2.3 5z" />;
export const UndoIcon = () => <Icon path="M6 3L2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6" points />;
export const UpIcon = () => <Icon path="M3.5 10L8 5.5 12.5 10" />;
export const DownIcon = () => <Icon path="M3.5 6L8 10.5 12.5 6" />;
export const MoreIcon = () => <Icon path="M3.5 8h.01M8 8h.01M12.5 8h.01" />;
export const KeyboardIcon = () => <Icon path="M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5.5 9.5h5" />;
export const GripIcon = () => <Icon path="M5.8 3.5h.4M9.8 3.5h.4M5.8 8h.4M9.8 8h.4M5.8 12.5h.4M9.8 12.5h.4" />;
export const WindowIcon = () => <Icon path="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13 3L7.5 8.5" points />;
export const CopyIcon = () => <Icon path="M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5" />;
