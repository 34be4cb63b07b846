#!/usr/bin/env python3
"""What gotgan-cli promises of datasets: what one library publishes another has, and nothing that others put there does harm.

    test-dataset.py GOTGAN-CLI SCHEMA

Prints TAP. Each test has libraries, a folder and a server of its own.
"""

import hashlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(os.environ.get('G_TEST_SRCDIR', pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(TESTS / 'support'))

from feed_server import FeedServer  # noqa: E402
from json_schema import check  # noqa: E402

CLI = os.path.abspath(sys.argv[1])
SCHEMA = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding='utf-8'))
DEADLINE = 300
PAGE = 100

tests = []


def test(function):
    tests.append(function)
    return function


# --- Articles -----------------------------------------------------------------------------------------------------

FIRMS = [('아마존', 'Amazon'), ('구글', 'Google'), ('엔비디아', 'Nvidia'), ('마이크로소프트', 'Microsoft')]


def korean(number):
    firm = FIRMS[number % 4][0]
    return f'''<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">
<title>{firm}, 앤트로픽에 {number + 1}억 달러 투자</title><link rel="canonical" href="https://news.test/ko/{number}">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{firm}, 앤트로픽에 {number + 1}억 달러 투자",
"datePublished": "2026-02-{number % 28 + 1:02}T09:00:00+09:00", "author": {{"name": "김하나"}},
"publisher": {{"name": "항구신문"}}}}</script></head><body><article><h1>{firm}, 앤트로픽에 {number + 1}억 달러 투자</h1>
<p>{firm}이 앤트로픽에 {number + 1}억 달러를 투자했다고 1일 밝혔다. 자세한 것은 <a href="https://links.test/{number}?a=1&amp;b=2">이
자료</a>에 있으며 회사는 앞으로도 협력을 넓혀 가기로 했다고 설명했다.</p>
<figure><img src="https://pictures.test/{number}.jpg" alt="본사 &quot;전경&quot;"><figcaption>본사 전경. 사진은 회사가 제공했다.</figcaption></figure>
<h2>배경은 이렇다</h2><p>업계는 이번 투자가 시장에 미칠 영향을 지켜보고 있으며, 관계자는 5 &lt; 7 &amp; 9라고 농담했다.</p>
<ul><li>첫째로 자금은 데이터센터에 쓰인다.</li><li>둘째로 인력을 더 뽑는다.</li></ul>
<blockquote><p>“우리는 오래 함께할 것이다”라고 대표는 말했다.</p></blockquote></article></body></html>'''


def english(number):
    firm = FIRMS[number % 4][1]
    return (f'{firm} puts money into Anthropic, part {number}\n\n'
            f'{firm} invested ${number + 1} billion in Anthropic, the company said in a statement on Monday.\n\n'
            f'Analysts had expected a smaller sum this year, and number {number} of them said so in public.\n')


class Library:
    """A library, and the program run on it."""

    def __init__(self, folder, name):
        self.folder = folder
        self.path = folder / f'{name}.gotgan'

    def run(self, *arguments, stdin=b''):
        environment = dict(os.environ, GOTGAN_LIBRARY=str(self.path), GIO_USE_PROXY_RESOLVER='dummy', TZ='UTC')
        return subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output=True, env=environment,
                              cwd=self.folder, timeout=DEADLINE, check=False)

    def done(self, *arguments, **options):
        result = self.run(*arguments, **options)
        assert result.returncode == 0, (arguments, result.returncode, result.stdout, result.stderr.decode())
        return result.stdout.decode()

    def refused(self, *arguments):
        result = self.run(*arguments)
        text = result.stderr.decode()
        assert result.returncode == 1 and len(text.splitlines()) == 1, (arguments, result.returncode, text)
        return text

    def lines(self, *arguments):
        return [json.loads(line) for line in self.done(*arguments, '--json').splitlines()]

    def query(self, sql, *values):
        with sqlite3.connect(f'file:{self.path}?mode=ro', uri=True) as connection:
            return connection.execute(sql, values).fetchall()

    def judged(self, ruling):
        """Names of the facts that were decided on so."""
        return [row[0] for row in self.query("SELECT j.article_id || ':' || j.key FROM judged j JOIN verdicts v"
                                             ' ON v.judged_id = j.id WHERE v.verdict = ? ORDER BY j.id', ruling)]

    def rulings(self):
        return sorted(row[0] for row in self.query('SELECT verdict FROM verdicts'))

    def dataset(self):
        [source] = [source for source in self.lines('source', 'list') if source['kind'] == 'dataset']
        return source

    def fill(self, numbers):
        source = self.folder / 'source'
        shutil.rmtree(source, ignore_errors=True)
        source.mkdir()
        for number in numbers:
            (source / f'{number:04}.html').write_text(korean(number), encoding='utf-8')
            (source / f'{number:04}.txt').write_text(english(number), encoding='utf-8')
        self.done('import', source)

    def publish(self, name, *options):
        folder = self.folder / name
        [report] = self.lines('publish', folder, *options)
        return folder, report

    def names(self, language, count):
        """Facts of the first articles in a language, as the command line names them."""
        rows = self.query('SELECT a.id || ":" || c.key FROM claims c JOIN articles a ON a.id = c.article_id'
                          ' WHERE a.language = ? AND c.shown = 1 ORDER BY a.identity, c.ordinal LIMIT ?', language, count)
        assert len(rows) == count, rows
        return [row[0] for row in rows]

    def decide(self):
        """A verdict of each kind, and links."""
        facts = self.names('ko', 8) + self.names('en', 4)
        self.done('verdict', 'accept', facts[0])
        self.done('verdict', 'reject', facts[1])
        self.done('verdict', 'correct', facts[2], 'stage=planned', 'amount=약 45억 달러')
        article = facts[3].partition(':')[0]
        self.done('verdict', 'add', article, 'kind=round', 'company=앤트로픽', 'amount=70억 달러', 'stage=talks',
                  '--quote', '업계는 이번 투자가')
        self.done('link', 'merge', facts[4], facts[5])
        self.done('link', 'merge', facts[6], facts[8])
        return facts


def state(library):
    """All that is the same in two libraries of the same articles."""
    article = 'SELECT identity FROM articles WHERE id = '
    return {
        'articles': library.query('SELECT identity, version, url, title, publisher, published, language, summary'
                                  ' FROM articles WHERE removed = 0 ORDER BY identity'),
        'versions': library.query('SELECT a.identity, v.sha256, v.title, v.authors, v.publisher, v.published, v.language,'
                                  ' v.paragraphs, v.links, v.pictures, v.partial FROM articles a JOIN article_versions v'
                                  ' ON v.article_id = a.id AND v.sha256 = a.version WHERE a.removed = 0 ORDER BY a.identity'),
        'claims': library.query(f'SELECT ({article} article_id) AS i, key, kind,'
                                ' (SELECT n.key FROM party_names n WHERE n.id = investor) AS investor,'
                                ' (SELECT n.key FROM party_names n WHERE n.id = company) AS company, currency,'
                                ' amount_min, amount_max, qualifier, amount_text, percent, stage, basis, date, quote,'
                                ' span_paragraph, span_start, span_end, by_person FROM claims WHERE shown = 1'
                                ' ORDER BY i, span_paragraph, span_start, key'),
        'verdicts': library.query(f'SELECT ({article} j.article_id) AS i, j.key, j.version, j.claim, j.prefix, j.suffix,'
                                  ' j.beside, v.verdict, v.correction, v.decided, v.standing FROM judged j JOIN verdicts v'
                                  ' ON v.judged_id = j.id ORDER BY i, j.key'),
        'links': sorted(tuple(sorted([row[0:2], row[2:4]])) + row[4:] for row in library.query(
            f'SELECT ({article} a.article_id), a.key, ({article} b.article_id), b.key, l.together, l.decided'
            ' FROM deal_links l JOIN judged a ON a.id = l.a_id JOIN judged b ON b.id = l.b_id WHERE l.together >= 0')),
    }


def same(one, other):
    for name, rows in state(one).items():
        others = state(other)[name]
        assert rows, name
        assert rows == others, (name, len(rows), len(others), [pair for pair in zip(rows, others) if pair[0] != pair[1]][:1])


class Bench:
    def __init__(self, folder, server):
        self.folder = pathlib.Path(folder)
        self.server = server

    def library(self, name):
        return Library(self.folder, name)

    def serve(self, folder):
        """Puts the files of a dataset on the server, and forgets what was asked before."""
        for file in folder.rglob('*.json'):
            self.server.put(f'/{file.relative_to(folder)}', file.read_bytes(), kind='application/feed+json')
        self.server.requests.clear()
        return self.server.url('/feed.json')

    def asked(self):
        paths = [path for path, _ in self.server.requests]
        self.server.requests.clear()
        return paths

    def follow(self, library, folder):
        url = self.serve(folder)
        library.done('source', 'add', url)
        self.server.requests.clear()
        library.done('sync')
        return url


def files(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob('*') if file.is_file()}


def pages(folder):
    """The pages of a dataset from the newest on, as their links lead."""
    name = 'feed.json'
    while name is not None:
        page = json.loads((folder / name).read_text(encoding='utf-8'))
        yield name, page
        following = page.get('next_url')
        name = following and str(pathlib.PurePosixPath(name).parent / following)


# --- There and back -------------------------------------------------------------------------------------------------


@test
def a_library_comes_back_whole(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(140))
    one.decide()
    folder, report = one.publish('dataset', '--title', 'AI 투자', '--home', 'https://dataset.test/')
    assert report == {'added': 280, 'updated': 0, 'unchanged': 0, 'partial': 0, 'files': 2}, report
    bench.follow(other, folder)
    source = other.dataset()
    assert source['title'] == 'AI 투자' and source['problem'] is None, source
    same(one, other)
    assert len(state(one)['links']) == 2 and len(state(one)['verdicts']) == 4
    again, _ = other.publish('again', '--title', 'AI 투자', '--home', 'https://dataset.test/')
    assert files(folder) == files(again)


@test
def articles_with_one_address_keep_their_ids(bench):
    items = [{'id': f'{number}', 'url': 'http://news.test/', 'title': f'A ship came in {number}',
              'date_published': f'2026-02-0{number}T09:00:00Z',
              'content_html': f'<p>Ship {number} came in with {number} crates of tea, and went out.</p>' * 40}
             for number in (3, 2, 1)]
    bench.server.put('/ships.json', json.dumps({'version': 'https://jsonfeed.org/version/1.1', 'title': 'Ships',
                                                'items': items}), kind='application/feed+json')
    one, other = bench.library('one'), bench.library('other')
    one.done('source', 'add', bench.server.url('/ships.json'))
    one.done('sync')
    folder, report = one.publish('dataset', '--title', 'Ships')
    assert report['added'] == 3, report
    bench.follow(other, folder)
    again, _ = other.publish('again', '--title', 'Ships')

    def ids(dataset):
        return {item['title']: item['id'] for _, page in pages(dataset) for item in page['items']}

    assert len(set(ids(folder).values())) == 3 and 'http://news.test/' in ids(folder).values(), ids(folder)
    assert ids(again) == ids(folder), (ids(folder), ids(again))


@test
def only_what_is_new_is_fetched(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(130))
    facts = one.decide()
    folder, _ = one.publish('dataset')
    bench.follow(other, folder)
    [archive] = [f'/{name}' for name, _ in pages(folder) if name != 'feed.json']
    assert bench.asked() == ['/feed.json', archive]

    other.done('sync')
    assert bench.asked() == ['/feed.json']
    assert other.lines('sync')[0]['updated'] == 0
    bench.asked()

    changed = bench.folder / 'changed.html'
    changed.write_text(korean(2).replace('업계는 이번', '시장은 이번'), encoding='utf-8')
    one.done('import', changed)
    one.done('verdict', 'withdraw', facts[0])
    one.fill(range(130, 135))
    before = files(folder)
    _, report = one.publish('dataset')
    assert report == {'added': 10, 'updated': 2, 'unchanged': 258, 'partial': 0, 'files': 1}, report
    assert {name for name, content in files(folder).items() if before.get(name) != content} == {'feed.json'}
    bench.serve(folder)
    other.done('sync')
    assert bench.asked() == ['/feed.json']
    same(one, other)

    one.fill(range(135, 160))
    _, report = one.publish('dataset')
    assert report['files'] == 2, report
    bench.serve(folder)
    other.done('sync')
    assert len(bench.asked()) == 2
    same(one, other)


@test
def what_has_not_changed_is_not_written(bench):
    one = bench.library('one')
    one.fill(range(4))
    folder, _ = one.publish('dataset')
    stamp = (folder / 'feed.json').stat().st_mtime_ns
    _, report = one.publish('dataset')
    assert report == {'added': 0, 'updated': 0, 'unchanged': 8, 'partial': 0, 'files': 0}, report
    assert (folder / 'feed.json').stat().st_mtime_ns == stamp
    _, report = one.publish('dataset', '--title', 'Another')
    assert report['files'] == 1 and json.loads((folder / 'feed.json').read_text())['title'] == 'Another'
    _, report = one.publish('dataset')
    assert report['files'] == 0


@test
def pages_keep_to_the_schema(bench):
    one = bench.library('one')
    one.fill(range(120))
    one.decide()
    folder, _ = one.publish('dataset', '--feed-url', 'https://dataset.test/feed.json')
    seen = 0
    for name, page in pages(folder):
        check(SCHEMA, page)
        seen += len(page['items'])
        assert name == 'feed.json' or (len(page['items']) == PAGE and page['expired'] is True)
        if name != 'feed.json':
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == pathlib.Path(name).stem
    assert seen == 240
    for path, wrong in (('version', 1), ('items', {}), ('title', None), ('_gotgan', {'version': '1'})):
        broken = dict(page, **{path: wrong})
        try:
            check(SCHEMA, broken)
        except AssertionError:
            continue
        raise AssertionError(f'{path} may be {wrong}')


# --- Folders --------------------------------------------------------------------------------------------------------


@test
def other_files_are_left_alone(bench):
    one = bench.library('one')
    one.fill(range(2))
    folder = bench.folder / 'site'
    (folder / 'archive').mkdir(parents=True)
    (folder / 'index.html').write_text('mine')
    (folder / 'archive' / 'notes.json').write_text('mine too')
    one.publish('site')
    assert (folder / 'index.html').read_text() == 'mine' and (folder / 'archive' / 'notes.json').read_text() == 'mine too'


@test
def a_feed_of_others_is_refused(bench):
    one = bench.library('one')
    one.fill(range(2))
    folder = bench.folder / 'site'
    folder.mkdir()
    for text, word in (('{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'did not write'), ('[]', 'did not write'),
                       ('not json', 'did not write'), ('{"_gotgan":{"version":2},"items":[]}', 'newer')):
        (folder / 'feed.json').write_text(text)
        assert word in one.refused('publish', folder), text
        assert (folder / 'feed.json').read_text() == text and len(files(folder)) == 1
    (bench.folder / 'file').write_text('a file')
    one.refused('publish', bench.folder / 'file')
    (folder / 'feed.json').unlink()
    (folder / 'archive').write_text('a file')
    one.publish('site')


@test
def a_changed_page_is_noticed(bench):
    one = bench.library('one')
    one.fill(range(110))
    folder, _ = one.publish('dataset')
    [page] = (folder / 'archive').iterdir()
    whole = page.read_bytes()
    for content in (whole.replace(b'Anthropic', b'anthropic', 1), b'', None):
        page.unlink()
        if content is not None:
            page.write_bytes(content)
        feed = (folder / 'feed.json').read_bytes()
        assert 'missing or was changed' in one.refused('publish', folder)
        assert (folder / 'feed.json').read_bytes() == feed
        page.write_bytes(whole)


@test
def a_killed_publish_leaves_a_whole_dataset(bench):
    one = bench.library('one')
    one.fill(range(160))
    goal, _ = one.publish('goal')
    folder = bench.folder / 'dataset'
    environment = dict(os.environ, GOTGAN_LIBRARY=str(one.path))
    for attempt in range(12):
        process = subprocess.Popen([CLI, 'publish', str(folder)], env=environment, stdout=subprocess.DEVNULL)
        time.sleep(0.01 * attempt)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (folder / 'feed.json').exists():
            assert sum(len(page['items']) for _, page in pages(folder)) == 320
            shutil.rmtree(folder)
    one.publish('dataset')
    assert {name: content for name, content in files(folder).items() if not name.endswith('.part')} == files(goal)


# --- What others say --------------------------------------------------------------------------------------------------


@test
def the_persons_own_word_goes_first(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(10))
    facts = one.decide()
    folder, _ = one.publish('dataset')
    url = bench.follow(other, folder)
    [accepted], [corrected] = other.judged('accepted'), other.judged('corrected')
    other.done('verdict', 'reject', accepted)
    other.done('verdict', 'withdraw', corrected)
    assert other.rulings() == ['added', 'rejected', 'rejected']

    one.done('verdict', 'withdraw', facts[1])
    one.done('verdict', 'correct', facts[0], 'stage=talks')
    one.publish('dataset')
    bench.serve(folder)
    other.done('sync')
    assert other.rulings() == ['added', 'rejected'], other.rulings()

    # Behind the person's word the dataset's is as it is now.
    other.done('verdict', 'withdraw', accepted)
    assert other.rulings() == ['added', 'corrected'], other.rulings()
    before = state(other)
    other.done('source', 'remove', other.dataset()['id'])
    assert other.rulings() == [] and other.query('SELECT count(*) FROM deal_links') == [(0,)]
    other.done('source', 'add', url)
    assert state(other) == before


@test
def an_added_fact_of_a_dataset_can_be_refused(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(10))
    one.decide()
    folder, _ = one.publish('dataset')
    bench.follow(other, folder)
    spoken = "SELECT count(*) FROM claims WHERE shown = 1 AND kind = 'round'"
    [added] = other.judged('added')
    assert other.query(spoken) == [(1,)]
    other.done('verdict', 'reject', added)
    assert other.query(spoken) == [(0,)]
    other.done('sync')
    assert other.query(spoken) == [(0,)]
    other.done('verdict', 'withdraw', added)
    assert other.query(spoken) == [(1,)]


@test
def a_link_taken_back_stays_so(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(10))
    facts = one.decide()
    folder, _ = one.publish('dataset')
    bench.follow(other, folder)
    ends = other.query("SELECT a.article_id || ':' || a.key, b.article_id || ':' || b.key FROM deal_links l"
                       ' JOIN judged a ON a.id = l.a_id JOIN judged b ON b.id = l.b_id')
    assert len(ends) == 2
    other.done('link', 'withdraw', *ends[0])
    one.done('verdict', 'withdraw', facts[0])
    one.publish('dataset')
    bench.serve(folder)
    other.done('sync')
    assert len(state(other)['links']) == 1
    other.done('link', 'merge', *ends[0])
    assert len(state(other)['links']) == 2


@test
def a_link_waits_for_the_other_item(bench):
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(10))
    one.decide()
    folder, _ = one.publish('dataset')
    page = json.loads((folder / 'feed.json').read_text())
    linking = next(item for item in page['items'] if item['_gotgan'].get('links'))
    target = linking['_gotgan']['links'][0]['item']
    whole = page['items']
    page['items'] = [item for item in whole if item['id'] != target]
    (folder / 'feed.json').write_text(json.dumps(page))
    bench.follow(other, folder)
    waiting = len(state(other)['links'])
    page['items'] = whole
    (folder / 'feed.json').write_text(json.dumps(page))
    bench.serve(folder)
    other.done('sync')
    assert len(state(other)['links']) > waiting
    same(one, other)


# --- Harm -------------------------------------------------------------------------------------------------------------


def attack(bench, change):
    """A dataset after CHANGE, as another library has it."""
    one, other = bench.library('one'), bench.library('other')
    one.fill(range(10))
    one.decide()
    folder, _ = one.publish('dataset')
    page = json.loads((folder / 'feed.json').read_text())
    change(page)
    (folder / 'feed.json').write_text(json.dumps(page))
    bench.follow(other, folder)
    return other, other.dataset()


@test
def an_edited_item_is_one_of_any_feed(bench):
    def change(page):
        for item in page['items']:
            item['_gotgan']['text'] = 'f' * 64
            item['content_html'] += '<script>alert(1)</script><p onclick="x()">말을 더한 문단이 여기에 하나 있다.</p>'
    other, source = attack(bench, change)
    assert source['articles'] == 20, source
    assert other.query('SELECT count(*) FROM verdicts') == [(0,)]
    assert other.query("SELECT count(*) FROM article_versions WHERE paragraphs LIKE '%alert%'") == [(0,)]


@test
def a_huge_extension_is_not_read(bench):
    huge = []

    def change(page):
        reviewed = [item for item in page['items'] if 'reviewed' in item['_gotgan']]
        for item in reviewed[:2]:
            item['_gotgan']['padding'] = 'x' * (3 * 1024 * 1024)
            huge.append(item['id'])
        huge.append(len(reviewed) - 2)
    other, source = attack(bench, change)
    assert source['articles'] == 20, source
    read = other.query('SELECT DISTINCT i.key FROM reviews r JOIN items i ON i.article_id = r.article_id')
    assert len(read) == huge.pop() and not {row[0] for row in read} & set(huge), (read, huge)


@test
def claims_of_wrong_types_are_left_out(bench):
    wrong = [None, 1, 'x', [], {}, {'kind': 'bribe'}, {'kind': 'investment', 'paragraph': -1}]

    def change(page):
        for item in page['items']:
            extension = item['_gotgan']
            for number, verdict in enumerate(extension.get('reviewed', [])):
                claim = verdict['claim']
                for member in claim:
                    extension['reviewed'] = extension['reviewed'][:400] + [
                        dict(verdict, claim=dict(claim, **{member: value})) for value in wrong]
                extension['reviewed'] += [dict(verdict, claim=value) for value in wrong]
                extension['reviewed'] += [dict(verdict, **{member: value}) for member in verdict for value in wrong]
                if number > 1:
                    break
            extension['links'] = [dict(link, **{member: value}) for link in extension.get('links', [])
                                  for member in link for value in wrong] + wrong
            extension['reviewed'] = extension.get('reviewed', []) + wrong
            extension['modified'] = wrong
    other, source = attack(bench, change)
    assert source['articles'] == 20 and source['problem'] is None, source
    other.done('deals')
    other.done('verdict', 'list')


@test
def only_items_of_the_dataset_can_be_spoken_of(bench):
    victim = bench.library('other')
    victim.fill([9])
    own = victim.names('ko', 1)[0]
    victim.done('verdict', 'accept', own)

    def change(page):
        item = next(item for item in page['items'] if item['_gotgan'].get('links'))
        page['items'] = [item for item in page['items'] if item['id'] != 'https://news.test/ko/9']
        item['_gotgan']['links'][0]['item'] = 'https://news.test/ko/9'
        item['_gotgan']['links'][0]['other'] = own.partition(':')[2]
    other, _ = attack(bench, change)
    assert own in other.judged('accepted')
    article = own.partition(':')[0]
    assert other.query('SELECT count(*) FROM deal_links l JOIN judged j ON j.id IN (l.a_id, l.b_id)'
                       ' WHERE j.article_id = ?', article) == [(0,)]


@test
def a_circle_of_pages_comes_to_an_end(bench):
    def change(page):
        page['next_url'] = 'feed.json'
    _, source = attack(bench, change)
    assert source['articles'] == 20
    assert len(bench.asked()) <= 4


def main():
    failed = 0
    wanted = sys.argv[3:]
    chosen = [function for function in tests if not wanted or function.__name__ in wanted]
    print(f'1..{len(chosen)}')
    for number, function in enumerate(chosen, 1):
        with tempfile.TemporaryDirectory(prefix='gotgan-dataset-') as folder, FeedServer() as server:
            try:
                function(Bench(folder, server))
                print(f'ok {number} {function.__name__}', flush=True)
            except Exception as problem:  # pylint: disable=broad-except
                failed += 1
                text = f'{type(problem).__name__}: {problem}'.replace('\n', '\n# ')
                print(f'not ok {number} {function.__name__}\n# {text[:4000]}', flush=True)
    return 1 if failed else 0


sys.exit(main())
