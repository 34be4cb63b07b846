#include "config.h"

#include "ui/application/gotgan-application.h"

struct _GotganApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (GotganApplication, gotgan_application, ADW_TYPE_APPLICATION)

static void
gotgan_application_class_init (GotganApplicationClass *klass)
{
}

static void
gotgan_application_init (GotganApplication *self)
{
}

GotganApplication *
gotgan_application_new (void)
{
  return g_object_new (GOTGAN_TYPE_APPLICATION, "application-id", GOTGAN_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
