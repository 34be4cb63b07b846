#include "config.h"
#include "app/facts/gotgan-party-private.h"
#include "app/library/gotgan-file-facts.h"
#include "tests/app/facts/rules-fixture.h"
#include <stdio.h>
#include <string.h>
int main(int c,char**v){ g_autoptr(GotganRules) r=fixture_read_rules(); for(int i=1;i<c;i++){
 g_autoptr(GFile) f=g_file_new_for_commandline_arg(v[i]); g_autoptr(GPtrArray) cl=NULL; g_autoptr(GotganArticle) a=gotgan_file_facts_read(f,&cl,NULL); if(!a) continue;
 g_autoptr(GotganPartyNames) n=gotgan_party_names_new(r,a);
 for(guint j=0;j<n->ranked->len;j++){ GotganNameCandidate*k=g_ptr_array_index(n->ranked,j); printf("%s\tin %u op %u org %u per %u prod %u proj %u place %u common %d words %u\n",k->text,k->n_inside,k->n_opening,k->votes[0],k->votes[1],k->votes[2],k->votes[3],k->votes[4],k->run.common,k->run.n_words);} } }
