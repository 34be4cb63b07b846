#include "config.h"

#include "app/import/gotgan-place.h"

#include "app/import/gotgan-name-set.h"

/* Bytes. */
#define LONGEST_PLACE 60

/* Where reporters of business news sit. A name like these would otherwise pass for a person's or a paper's. */
static const char places[] =
    "abu dhabi|abuja|amsterdam|ankara|antwerp|athens|atlanta|auckland|austin|bangalore|bangkok|barcelona|basel|beijing|"
    "belfast|bengaluru|berlin|birmingham|boston|bratislava|brussels|bucharest|budapest|buenos aires|busan|cairo|calgary|"
    "california|cambridge|cape town|chennai|chicago|copenhagen|dallas|davos|delhi|denver|detroit|doha|dubai|dublin|"
    "dusseldorf|düsseldorf|edinburgh|frankfurt|geneva|glasgow|gothenburg|hamburg|hanoi|hanover|helsinki|"
    "ho chi minh city|hong kong|houston|hyderabad|istanbul|jakarta|jerusalem|johannesburg|karachi|kiev|kobe|kyiv|"
    "kuala lumpur|kyoto|lagos|las vegas|leeds|lima|lisbon|london|los angeles|lyon|madrid|manchester|manila|massachusetts|"
    "melbourne|mexico city|miami|milan|minneapolis|montreal|moscow|mountain view|mumbai|munich|nairobi|nashville|"
    "new delhi|new jersey|new york|osaka|oslo|ottawa|oxford|palo alto|paris|perth|philadelphia|phoenix|pittsburgh|"
    "portland|porto|prague|redmond|reykjavik|riga|rio de janeiro|riyadh|rome|rotterdam|san diego|san francisco|san jose|"
    "santa clara|santiago|sao paulo|são paulo|seattle|seoul|shanghai|shenzhen|silicon valley|singapore|sofia|stockholm|"
    "sydney|taipei|tallinn|tehran|tel aviv|texas|tokyo|toronto|turin|vancouver|vienna|vilnius|warsaw|washington|"
    "washington dc|washington, d.c.|wellington|zagreb|zurich|zürich|"
    "britain|china|france|germany|hong kong sar|india|ireland|israel|italy|japan|korea|south korea|spain|sweden|taiwan|"
    "서울|부산|대구|인천|광주|대전|울산|세종|수원|성남|판교|용인|창원|포항|제주|전주|청주|천안|춘천|강릉|여수|구미|"
    "경기|강원|충북|충남|전북|전남|경북|경남|뉴욕|워싱턴|실리콘밸리|샌프란시스코|로스앤젤레스|시애틀|보스턴|시카고|"
    "라스베이거스|런던|파리|베를린|프랑크푸르트|브뤼셀|제네바|취리히|다보스|로마|밀라노|마드리드|바르셀로나|모스크바|"
    "도쿄|오사카|베이징|상하이|선전|홍콩|타이베이|싱가포르|방콕|하노이|호찌민|자카르타|뉴델리|뭄바이|두바이|아부다비|"
    "리야드|이스탄불|텔아비브|시드니|토론토|멕시코시티|상파울루|실리콘 밸리";

gboolean
gotgan_place_is_known (const char *text)
{
  static GotganNameSet set = { places, LONGEST_PLACE, G_ONCE_INIT };

  return gotgan_name_set_has (&set, text);
}
