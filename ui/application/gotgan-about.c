#include "config.h"

#include "ui/application/gotgan-about.h"

#include <glib/gi18n.h>

AdwDialog *
gotgan_about_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _ ("Gotgan"));
  adw_about_dialog_set_application_icon (about, GOTGAN_APP_ID);
  adw_about_dialog_set_version (about, GOTGAN_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Gotgan contributors"));
  adw_about_dialog_set_comments (
      about,
      _ ("Follow the money behind AI in the news you read. The name is Korean for a storehouse."));
  adw_about_dialog_set_website (about, "https://gotgan.github.io");
  adw_about_dialog_set_issue_url (about, "https://github.com/gotgan/gotgan/issues");
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Gotgan contributors"));
  /* Translators: your names, one a line. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  return dialog;
}
