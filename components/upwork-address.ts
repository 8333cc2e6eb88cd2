/** Where Upwork lists proposals and interviews. */
export const proposalsPage = 'https://www.upwork.com/nx/proposals/';
