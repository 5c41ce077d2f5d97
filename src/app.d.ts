// What every request carries, and what every error tells.
import type { ProblemCode } from '#lib/domain/kernel/problem.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Access } from '#lib/server/services/membership.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { Theme } from '#lib/view/theme.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      code?: ProblemCode;
      /** What a person can quote when they ask for help; the log has the same. */
      requestId?: string;
    }

    /** What the root layout gives; absent when it could not be loaded, as on an error page. */
    interface PageData {
      locale?: Locale;
      theme?: Theme;
      person?: string | null;
    }

    interface Locals {
      requestId: string;
      locale: Locale;
      theme: Theme;
      /** Who is signed in; null for a visitor. */
      user: { readonly id: string; readonly email: string; readonly sessionEndsAt: Date } | null;
      /** Token of the session, for ending it; null for a visitor. */
      sessionToken: string | null;
      /** Whether the visitor may enter the council of the address; null when it names none. */
      access: Access | null;
      /** Who asks about which council. Reading it where access was not granted answers 401, 403 or 404. */
      readonly scope: CouncilScope;
    }
  }
}
