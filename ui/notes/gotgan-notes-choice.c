#include "config.h"

#include "ui/notes/gotgan-notes-choice.h"

struct _GotganNotesChoice
{
  GotganSearchDropDown *drop_down;
  GtkStringList *labels;
  GPtrArray *values;
  char *any;
  char *value;
  char *label;
  gboolean filling;
};

GotganNotesChoice *
gotgan_notes_choice_new (GotganSearchDropDown *drop_down, const char *any)
{
  GotganNotesChoice *self = g_new0 (GotganNotesChoice, 1);

  self->drop_down = drop_down;
  self->any = g_strdup (any);
  gotgan_notes_choice_begin (self);
  gotgan_notes_choice_end (self);
  return self;
}

void
gotgan_notes_choice_free (GotganNotesChoice *self)
{
  g_clear_object (&self->labels);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self->any);
  g_free (self->value);
  g_free (self->label);
  g_free (self);
}

void
gotgan_notes_choice_begin (GotganNotesChoice *self)
{
  g_clear_object (&self->labels);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->labels = gtk_string_list_new (NULL);
  self->values = g_ptr_array_new_with_free_func (g_free);
  gotgan_notes_choice_add (self, self->any, NULL);
}

void
gotgan_notes_choice_add (GotganNotesChoice *self, const char *label, const char *value)
{
  gtk_string_list_append (self->labels, label);
  g_ptr_array_add (self->values, g_strdup (value));
}

static guint
find_value (GotganNotesChoice *self)
{
  for (guint i = 1; self->value != NULL && i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), self->value))
      return i;
  return 0;
}

void
gotgan_notes_choice_end (GotganNotesChoice *self)
{
  /* What is asked for stays asked for, even when nothing has it any more. */
  if (self->value != NULL && find_value (self) == 0)
    gotgan_notes_choice_add (self, self->label, self->value);
  self->filling = TRUE;
  gotgan_search_drop_down_set_model (self->drop_down, self->labels);
  gotgan_search_drop_down_set_selected (self->drop_down, find_value (self));
  self->filling = FALSE;
  g_set_str (&self->label, self->value != NULL
                               ? gtk_string_list_get_string (self->labels, find_value (self))
                               : NULL);
}

const char *
gotgan_notes_choice_get_value (GotganNotesChoice *self)
{
  return self->value;
}

const char *
gotgan_notes_choice_get_label (GotganNotesChoice *self)
{
  return self->label;
}

void
gotgan_notes_choice_set_value (GotganNotesChoice *self, const char *value)
{
  guint position;

  g_set_str (&self->value, value);
  position = find_value (self);
  g_set_str (&self->label,
             position > 0 ? gtk_string_list_get_string (self->labels, position) : NULL);
  gotgan_search_drop_down_set_selected (self->drop_down, position);
}

gboolean
gotgan_notes_choice_take (GotganNotesChoice *self)
{
  guint position = gotgan_search_drop_down_get_selected (self->drop_down);

  if (self->filling || position >= self->values->len)
    return FALSE;
  if (!g_set_str (&self->value, g_ptr_array_index (self->values, position)))
    return FALSE;
  g_set_str (&self->label,
             position > 0 ? gtk_string_list_get_string (self->labels, position) : NULL);
  return TRUE;
}
