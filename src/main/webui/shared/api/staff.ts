import { get, post } from "./http";

export interface Account {
  name: string;
  roles: string[];
}

/** The part of the API that every member of the staff has. */
export const staffApi = {
  account: () => get<Account>("/api/v1/account"),
  logout: () => post<void>("/api/v1/account/logout"),
  /** Where a browser signs in and comes back to a page. */
  login: (to: string) => `/login?to=${encodeURIComponent(to)}`,
};
