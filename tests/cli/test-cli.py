#!/usr/bin/env python3
"""What gotgan-cli promises: its output, its exit status, and that it has no face.

    test-cli.py GOTGAN-CLI

Prints TAP. Each test has a library and a folder of its own.
"""

import errno
import fcntl
import json
import locale
import os
import pathlib
import pty
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

CLI = os.path.abspath(sys.argv[1])
TESTS = pathlib.Path(os.environ.get('G_TEST_SRCDIR', pathlib.Path(__file__).resolve().parent.parent))
ARTICLES = TESTS / 'fixtures' / 'articles'
COMMANDS = ['import', 'list', 'show', 'changes', 'search', 'facts', 'notes', 'deals', 'investors', 'timeline',
            'verdict', 'link', 'rates', 'source', 'sync', 'opml', 'publish', 'cite', 'searches']
DEADLINE = 120

KINDS = {'investment', 'round', 'acquisition', 'sale', 'commitment', 'venture', 'valuation', 'revenue',
         'expense', 'loss', 'profit', 'stake'}
DEALS = {'investment', 'round', 'acquisition', 'sale', 'commitment', 'venture'}
STAGES = {'talks', 'planned', 'agreed', 'completed', 'stalled', 'withdrawn', 'denied'}
BASES = {'reported', 'estimate', 'forecast'}
QUALIFIERS = {'exact', 'about', 'up-to', 'at-least', 'vague'}
CLAIM_MEMBERS = ['kind', 'investor', 'company', 'amount', 'percent', 'stage', 'basis', 'role', 'cumulative',
                 'date', 'attribution', 'speaker', 'quote', 'paragraph', 'start', 'end', 'confidence']

tests = []


class Skip(Exception):
    pass


def test(function):
    tests.append(function)
    return function


class Bench:
    """A folder with a library, and the program run in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.library = self.folder / 'library.gotgan'

    def run(self, *arguments, stdin=b'', env=None, stdout=subprocess.PIPE, cwd=None):
        environment = dict(os.environ, GOTGAN_LIBRARY=str(self.library), **(env or {}))
        return subprocess.run([CLI, *arguments], input=stdin, stdout=stdout, stderr=subprocess.PIPE,
                              env=environment, cwd=cwd or self.folder, timeout=DEADLINE, check=False)

    def done(self, *arguments, **options):
        result = self.run(*arguments, **options)
        assert result.returncode == 0, (arguments, result.returncode, result.stderr.decode())
        assert result.stderr == b'', result.stderr.decode()
        return result.stdout.decode()

    def refused(self, *arguments, status=1, **options):
        """Exit status and one sentence on standard error; gives the sentence."""
        result = self.run(*arguments, **options)
        text = result.stderr.decode()
        assert result.returncode == status, (arguments, result.returncode, text)
        assert text.startswith('gotgan-cli: '), text
        assert len(text.splitlines()) == 1, text
        assert 'Install Gotgan again' not in text, text
        return text.strip()

    def lines(self, *arguments, **options):
        return [json.loads(line) for line in self.done(*arguments, '--json', **options).splitlines()]

    def fill(self):
        self.done('import', str(ARTICLES))

    def put(self, name, contents):
        path = self.folder / name
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
        return str(path)


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


# --- The frame -------------------------------------------------------------------------------------


@test
def help_lists_the_commands(bench):
    text = bench.done('--help')
    for name in COMMANDS:
        assert re.search(rf'^  {name} ', text, re.MULTILINE), name
    assert bench.done('-h') == bench.done('help') == text


@test
def options_of_all_commands_may_come_first(bench):
    bench.fill()
    other = str(bench.folder / 'other.gotgan')
    bench.done('import', str(ARTICLES / 'p01.txt'), '--library', other)
    for arguments in (['--library', other, 'list', '--json'], ['--json', f'--library={other}', 'list'],
                      ['--library', other, '--json', 'list'], ['--json', 'list', '--library', other]):
        assert len(bench.done(*arguments).splitlines()) == 1, arguments
        assert json.loads(bench.done(*arguments)) == bench.lines('list', '--library', other)[0], arguments
    assert bench.done('--json', 'list', '--help') == bench.done('list', '--help')
    assert bench.done('--json', '--help') == bench.done('--help')
    # A name is a name, even that of a command.
    assert len(bench.lines('--library', 'list', 'import', str(ARTICLES / 'p01.txt'))) == 1
    assert (bench.folder / 'list').exists()
    for arguments in (['--json'], ['--library', other], ['--library']):
        assert bench.run(*arguments).returncode == 2, arguments
    assert 'no such command' in bench.refused('--frob', 'list', status=2)
    assert 'no such command' in bench.refused('--json', 'frob', status=2)


@test
def an_empty_name_is_no_folder(bench):
    bench.fill()
    assert 'An empty name is no folder.' in bench.refused('publish', '', status=2)


@test
def every_command_has_help(bench):
    for name in COMMANDS:
        text = bench.done(name, '--help')
        assert f'gotgan-cli {name}' in text, text
        for option in ('--json', '--library=', '--help'):
            assert option in text, (name, option)
    assert not bench.library.exists()


@test
def version(bench):
    assert re.fullmatch(r'gotgan-cli \d+\.\d+\.\d+\n', bench.done('--version'))


@test
def wrong_usage(bench):
    result = bench.run()
    assert result.returncode == 2 and b'import' in result.stderr and result.stdout == b''
    for arguments in (['fetch'], ['--frob'], ['list', '--frob'], ['show'], ['show', 'one'], ['show', '-1'],
                      ['show', '0'], ['show', '1', '2'], ['changes'], ['changes', 'one'],
                      ['changes', '1', '2'], ['search'], ['import'], ['facts'], ['list', 'x'],
                      ['deals', '--kind', 'gift'], ['deals', '--as-of', 'soon'], ['timeline', '--as-of', '2024-13'],
                      ['list', '--unread', '--starred'], ['list', '--limit', 'many'], ['verdict'],
                      ['verdict', 'doubt', '1'], ['verdict', 'accept'], ['verdict', 'accept', '1', '2'],
                      ['verdict', 'correct', '1'], ['verdict', 'correct', '1', 'stage'],
                      ['verdict', 'correct', '1', '=talks'], ['verdict', 'add', '1', 'kind=round'],
                      ['verdict', 'add', 'one', 'kind=round', '--quote', 'x'],
                      ['verdict', 'accept', '1', '--quote', 'x'], ['verdict', 'reject', '1', '--article', '1'],
                      ['link', 'merge', '1'], ['link', 'split', '1', '2'], ['link', 'cut', '1'],
                      ['link', 'list', '1'], ['link', 'withdraw', '1'], ['link']):
        bench.refused(*arguments, status=2)
    assert not bench.library.exists()


@test
def nothing_found(bench):
    for arguments in (['list'], ['show', '1'], ['changes', '1'], ['search', 'AI'], ['notes'], ['deals'], ['investors'],
                      ['investors', 'OpenAI'], ['timeline'], ['verdict', 'list'], ['verdict', 'accept', '1:abc'],
                      ['verdict', 'add', '1', 'kind=round', '--quote', 'x'], ['link', 'split', 'abc'], ['link', 'list']):
        bench.refused(*arguments)
        result = bench.run(*arguments, '--json')
        assert result.returncode == 1 and result.stdout == b''


@test
def no_face(bench):
    listed = subprocess.run(['ldd', CLI], capture_output=True, text=True, check=True).stdout.lower()
    assert 'libglib-2.0' in listed
    for name in ('libgtk', 'libadwaita', 'libgdk', 'libx11', 'libwayland'):
        assert name not in listed, name


# --- The library -----------------------------------------------------------------------------------


@test
def import_twice(bench):
    assert bench.done('import', str(ARTICLES)) == '14 articles were added.\n'
    assert bench.done('import', str(ARTICLES)) == '14 articles were there already.\n'
    assert len(bench.lines('list')) == 14
    assert bench.lines('import', str(ARTICLES)) == [{'added': 0, 'updated': 0, 'unchanged': 14, 'sources': 0,
                                                    'known_sources': 0, 'failures': []}]


@test
def import_shared(bench):
    seeds = pathlib.Path(os.environ.get('GOTGAN_SHARED', '')) / 'seeds'
    if not seeds.is_dir():
        raise Skip('there are no real articles here')
    assert bench.lines('import', str(seeds))[0]['added'] == 5
    assert bench.lines('import', str(seeds))[0]['unchanged'] == 5
    rows = bench.lines('list')
    assert len(rows) == 5 and all(row['title'] for row in rows)


@test
def import_standard_input(bench):
    text = (ARTICLES / 'p01.txt').read_bytes()
    assert bench.done('import', '-', stdin=text) == '1 article was added.\n'
    assert bench.done('import', str(ARTICLES / 'p01.txt')) == '1 article was there already.\n'
    assert 'gotgan-cli: -: ' in bench.refused('import', '-', stdin=b'')
    assert 'large' in bench.refused('import', '-', stdin=b'x' * (10 * 1024 * 1024 + 1))


@test
def import_beside_bad_files(bench):
    folder = bench.folder / 'in'
    folder.mkdir()
    shutil.copy(ARTICLES / 'p01.txt', folder)
    (folder / 'empty.txt').touch()
    os.mkfifo(folder / 'fifo.txt')
    (folder / 'large.html').touch()
    os.truncate(folder / 'large.html', 50 * 1024 * 1024)
    result = bench.run('import', str(folder), str(bench.folder / 'missing.txt'), '--json')
    assert result.returncode == 3
    report = json.loads(result.stdout)
    assert report['added'] == 1
    names = sorted(failure['name'] for failure in report['failures'])
    assert names == ['empty.txt', 'fifo.txt', 'large.html', 'missing.txt'], names
    assert len(result.stderr.decode().splitlines()) == 4
    assert str(bench.folder) not in result.stderr.decode()
    assert bench.run('import', 'in/empty.txt', 'missing.txt').returncode == 1
    elsewhere = bench.refused('import', 'ftp://feeds.test/')
    assert 'ftp://feeds.test/: Gotgan can’t read from such a place.' in elsewhere, elsewhere


@test
def import_nothing(bench):
    bench.refused('import', str(bench.folder))


@test
def one_file_is_the_library(bench):
    """Nothing of it lies beside the file when a command is done, so a copy of the file is whole."""
    bench.fill()
    assert [path.name for path in bench.folder.iterdir() if path.name.startswith(bench.library.name)] \
        == [bench.library.name]
    copy = bench.folder / 'copy'
    shutil.copy(bench.library, copy)
    assert bench.lines('list', '--library', str(copy)) == bench.lines('list')


@test
def import_killed(bench):
    """What was stored by then is whole, and the import can be made again."""
    folder = bench.folder / 'in'
    folder.mkdir()
    text = (ARTICLES / 'p13.txt').read_text(encoding='utf-8')
    for number in range(400):
        (folder / f'{number}.txt').write_text(f'{number} {text}\n\nThe {number} is what tells it from the others.\n',
                                              encoding='utf-8')
    environment = dict(os.environ, GOTGAN_LIBRARY=str(bench.library))
    with subprocess.Popen([CLI, 'import', folder], env=environment, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and bench.run('list', '--limit', '1').returncode != 0:
            pass
        process.kill()
    rows = bench.lines('list')
    assert rows
    for row in rows[:3] + rows[-3:]:
        [shown] = bench.lines('show', str(row['id']))
        assert len(shown['claims']) == row['claims']
        check_claims(shown)
    [report] = bench.lines('import', str(folder))
    assert report['unchanged'] >= len(rows) and report['updated'] == 0 and not report['failures']
    assert report['added'] + report['unchanged'] == 400


@test
def list_options(bench):
    bench.fill()
    rows = bench.lines('list')
    assert {'id', 'title', 'publisher', 'published', 'language', 'unread', 'starred', 'sample', 'claims',
            'notes'} <= rows[0].keys()
    assert [row['id'] for row in bench.lines('list', '--limit', '3')] == [row['id'] for row in rows[:3]]
    assert len(bench.lines('list', '--unread')) == 14
    bench.refused('list', '--starred')
    of_openai = bench.lines('list', '--party', 'OpenAI')
    assert 0 < len(of_openai) < 14
    assert of_openai == bench.lines('list', '--party', '오픈AI')
    assert len(bench.done('list').splitlines()) == 14


@test
def show(bench):
    bench.fill()
    for row in bench.lines('list'):
        shown = bench.lines('show', str(row['id']))
        assert len(shown) == 1 and shown[0]['id'] == row['id']
        assert shown[0]['article']['title'] == row['title']
        assert len(shown[0]['claims']) == row['claims']
        check_claims(shown[0])
        text = bench.done('show', str(row['id']))
        assert text.startswith(row['title'] + '\n')
    bench.refused('show', '999')


def page(title, *paragraphs):
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
            '<link rel="canonical" href="https://paper.example/2026/acme">'
            f'<meta property="article:published_time" content="2026-02-01T09:00:00Z"></head><body><article><h1>{title}</h1>'
            + ''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs) + '</article></body></html>').encode()


QUIET = 'Analysts said that the sector had grown over the past two years, and that they expect it to go on growing.'
CHANGES = """\
Nvidia [-invests-]{+to invest+} in OpenAI
1: Nvidia agreed to invest [-$40bn-]{+$30bn+} in OpenAI.
2 → 3: The chief executive did not want to speak about the terms when he was asked about them on Monday.
-: [-A second round is planned for the coming summer, the people familiar with the matter had told this paper.-]

Fact as it was:
  Investment · Nvidia → OpenAI · $40B · Agreed
    “Nvidia agreed to invest $40bn in OpenAI”
Fact as it is now:
  Investment · Nvidia → OpenAI · $30B · Agreed
    “Nvidia agreed to invest $30bn in OpenAI”

Deal as it was: Nvidia → OpenAI · $40B · Agreed
Deal as it is now: Nvidia → OpenAI · $30B · Agreed
"""


@test
def changes(bench):
    asked = 'The chief executive did not want to speak about the terms when he was asked about them on Monday.'
    planned = 'A second round is planned for the coming summer, the people familiar with the matter had told this paper.'
    texts = [page('Nvidia invests in OpenAI', 'Nvidia agreed to invest $40bn in OpenAI.', asked, QUIET, planned),
             page('Nvidia to invest in OpenAI', 'Nvidia agreed to invest $30bn in OpenAI.', QUIET, asked)]
    bench.done('import', '-', stdin=texts[0])
    assert bench.done('changes', '1') == 'There is only one version of this article.\n'
    [only] = bench.lines('changes', '1')
    assert only['from'] is None and 'paragraphs' not in only and len(only['versions']) == 1
    assert bench.lines('import', '-', stdin=texts[1])[0]['updated'] == 1
    text = bench.done('changes', '1')
    assert text == CHANGES, text
    [told] = bench.lines('changes', '1')
    assert [version['version'] for version in told['versions']] == [told['from'], told['to']]
    assert not any(version['partial'] for version in told['versions'])
    [changed] = [paragraph for paragraph in told['paragraphs'] if paragraph['kind'] == 'changed']
    assert [(words['was'], words['is']) for words in changed['words']] == [('$40bn', '$30bn')]
    for words in changed['words']:
        assert changed['was'][slice(*words['before'])] == words['was']
        assert changed['is'][slice(*words['after'])] == words['is']
    assert [claim['after']['amount']['min'] for claim in told['claims']] == [30000000000], told['claims']
    assert bench.done('changes', '1', '--from', told['to'][:8]) == 'Both versions say the same.\n'
    [back] = bench.lines('changes', '1', '--from', told['to'], '--to', told['from'][:10])
    assert [(words['was'], words['is']) for words in back['title']['words']] == [('to invest', 'invests')]
    bench.refused('changes', '1', '--from', 'abc')
    bench.refused('changes', '2')


@test
def search(bench):
    bench.fill()
    found = bench.lines('search', '투자')
    assert 0 < len(found) < 14
    assert all('snippet' in row for row in found)
    assert any('\u2068' in (row['snippet'] or '') for row in found)
    assert '\u2068' not in bench.done('search', '투자')
    assert len(bench.lines('search', '"open', 'weights"', '--limit', '1')) <= 1
    bench.refused('search', 'zzzqqq')
    bench.refused('search', b'\xff\xfe zzzqqq')


@test
def search_by_fields(bench):
    bench.fill()
    claimed = bench.lines('search', 'has:claim')
    assert claimed and all(row['claims'] > 0 for row in claimed)
    assert bench.lines('search', '포함:주장') == bench.lines('search', '포함:사실') == claimed
    facets = bench.lines('search', 'has:claim', '--facets')
    assert {'party', 'from', 'stage', 'date'} >= {row['field'] for row in facets}
    for row in [row for row in facets if row['field'] == 'party'][:3]:
        assert len(bench.lines('search', 'has:claim', row['query'])) == row['articles'], row
    years = [row for row in facets if row['field'] == 'date']
    assert sum(row['articles'] for row in years) == len(claimed)
    others = bench.run('search', '--json', '--', '-has:claim').stdout.decode().splitlines()
    assert len(others) == len(bench.lines('list')) - len(claimed)
    best = bench.lines('search', '투자', '--best')
    assert sorted(row['id'] for row in best) == sorted(row['id'] for row in bench.lines('search', '투자'))


@test
def saved_searches_are_listed(bench):
    bench.fill()
    bench.refused('searches')
    library = sqlite3.connect(bench.library)
    library.execute("INSERT INTO saved_searches VALUES ('1', '투자', '회사:오픈AI \"a b\"', 1), ('2', 'b', 'c', 2)")
    library.commit()
    library.close()
    [first, second] = bench.lines('searches')
    assert first == {'name': '투자', 'query': '회사:오픈AI "a b"'} and second['name'] == 'b'
    assert '회사:오픈AI "a b"' in bench.done('searches')


@test
def search_tells_what_it_does_not_understand(bench):
    bench.fill()
    whole = bench.lines('search', '투자')
    for part in ('date:soon', 'amount:much', 'is:nothing'):
        told = bench.run('search', '--json', '투자', part)
        assert len(told.stdout.decode().splitlines()) == len(whole) and part in told.stderr.decode()
        assert told.returncode == 3, (part, told.returncode)
    for query in ('foo:bar', 'date:soon', 'amount:much', 'is:nothing'):
        assert query.split(':')[0] in bench.refused('search', query)
    assert bench.run('search', '투자', 'nosuchfield:투자').returncode == 1
    assert bench.run('search', '--facets', '투자', 'date:soon').returncode == 3
    bench.refused('search', '--facets', 'from:nosuchoutlet')
    for command in (['search', '--limit=-3', '투자'], ['list', '--limit=-1']):
        refused = bench.run(*command)
        assert refused.returncode == 2 and not refused.stdout, command
    assert 'date' in bench.done('help', 'search')
    assert bench.done('--json', 'help', 'search') == bench.done('help', 'search')
    assert '날짜:' in bench.done('search', '--help')
    korean = bench.run('search', '--help', env={'LANGUAGE': 'ko', 'LC_ALL': 'C.UTF-8'}).stdout.decode()
    assert '  기업:이름  (party:name)' in korean and '  금액:>1조  (amount:>1B)' in korean


@test
def deals_and_their_sentences(bench):
    bench.fill()
    articles = {row['id']: bench.lines('show', str(row['id']))[0]['article'] for row in bench.lines('list')}
    deals = bench.lines('deals')
    assert len(deals) > 10
    for deal in deals:
        assert deal['kind'] in KINDS and deal['claims']
        assert deal['sources'] >= 1 and deal['independent'] >= 1
        for claim in deal['claims']:
            paragraph = articles[claim['article_id']]['paragraphs'][claim['paragraph']]
            assert paragraph[claim['start']:claim['end']] == claim['quote']
    assert {deal['kind'] for deal in bench.lines('deals', '--kind', 'acquisition')} == {'acquisition'}
    early = bench.lines('deals', '--as-of', '2021')
    assert 0 < len(early) < len(deals)
    bench.refused('deals', '--as-of', '1999-01-01')
    assert len(bench.done('deals').splitlines()) == len(deals) + 1


@test
def deals_say_who_and_how_sure(bench):
    bench.fill()
    deals = bench.lines('deals')
    for deal in deals:
        keys = {(claim['article_id'], claim['key']) for claim in deal['claims']}
        assert {(step['article_id'], step['key']) for step in deal['trail']} == keys
        assert len(deal['articles']) == deal['sources']
        assert len(deal['roots']) == deal['independent']
        named = [party['party']['name'] for party in deal['parties']]
        for side in ('investor', 'company'):
            assert deal[side] is None or deal[side]['name'] in named
        assert set(deal['members']) <= {other['id'] for other in deals if other['kind'] == 'investment'}
        assert bool(deal['figures']) == (deal['amount'] is not None)
        if deal['dollars'] and deal['amount']['currency'] == 'USD':
            assert deal['dollars']['origin'] == 'same'
        elif deal['dollars']:
            assert deal['dollars']['origin'] in ('article', 'month', 'reference', 'library')
    checked = [deal for deal in deals if deal['checks']]
    for deal in checked:
        for check in deal['checks']:
            assert check['claims'] and all(claim['quote'] for claim in check['claims'])
    if checked:
        assert len(bench.done('deals', '--checks').splitlines()) > len(checked)
    else:
        bench.refused('deals', '--checks')


@test
def deals_of_a_file(bench):
    articles = ('A first paper\n\n2026-02-01\n\nNvidia agreed to invest $100 billion in OpenAI.\n',
                'A second paper\n\n2026-02-02\n\nOpenAI agreed to buy $20 billion of chips from Nvidia.\n')
    files = [bench.put(f'{number}.txt', text) for number, text in enumerate(articles)]
    facts = bench.done('facts', '--json', *files)
    kinds = [claim['kind'] for line in facts.splitlines() for claim in json.loads(line)['claims']]
    assert 'investment' in kinds and 'commitment' in kinds, kinds
    deals = bench.lines('deals', '--facts', '-', stdin=facts.encode())
    assert sorted(deal['kind'] for deal in deals) == sorted(set(kinds))
    circles = bench.lines('deals', '--circles', '--facts', '-', stdin=facts.encode())
    assert [sorted(party['id'] for party in circle['parties']) for circle in circles] == [['nvidia', 'openai']]
    assert all(deal['claims'] for payment in circles[0]['payments'] for deal in payment)
    assert 'Nvidia' in bench.done('deals', '--circles', '--facts', '-', stdin=facts.encode())
    bench.refused('deals', '--circles')
    bench.refused('deals', '--facts', '-', stdin=b'{"claims": 1}\n')
    assert 'Line 1 is not text' in bench.refused('deals', '--facts', bench.put('bin.dat', b'\x00\xff\n'))
    bench.refused('deals', '--facts', str(bench.folder / 'nothing'))


@test
def checks_of_a_file(bench):
    text = ('Harwick valued\n\n2026-02-01\n\nHarwick Systems was valued at $8.3 billion, more than 40 times its '
            'annual revenue of $20 million last year.\n')
    article = bench.put('harwick.txt', text)
    untraced = bench.done('facts', '--json', article)
    traced = bench.done('facts', '--json', '--explain', article)
    told = bench.done('deals', '--checks', '--facts', '-', stdin=traced.encode())
    assert told.count('415 times') == 1 and told.count('“Harwick Systems was valued') == 1, told
    assert 'adds up' in bench.refused('deals', '--checks', '--facts', '-', stdin=b'')
    silent = bench.refused('deals', '--checks', '--facts', '-', stdin=untraced.encode())
    assert 'have no traces' in silent and '--explain' in silent and 'adds up' not in silent, silent
    plain = bench.put('plain.txt', text.replace('more than 40 times', 'with'))
    some = untraced + bench.done('facts', '--json', '--explain', plain)
    silent = bench.refused('deals', '--checks', '--facts', '-', stdin=some.encode())
    assert 'in 1 of 2 lines' in silent and 'adds up' not in silent, silent


@test
def reference_rates(bench):
    bench.refused('rates')
    bench.refused('rates', '--add', bench.put('bad.csv', 'Date,USD\nsoon,1.1\n'))
    bench.refused('rates', '--add', str(bench.folder / 'nothing'))
    bench.refused('rates', '--add', 'x', '--remove', status=2)
    assert not bench.library.with_name('library.gotgan.rates.csv').exists()
    rates = 'Date, USD, KRW, \n2026-02-02, 1.25, 1750, \n2026-01-30, 1.2, N/A, \n'
    bench.done('rates', '--add', bench.put('hist.csv', rates))
    assert bench.lines('rates') == [{'days': 2, 'first': '2026-01-30', 'last': '2026-02-02'}]
    today = ('<?xml version="1.0"?><Envelope><Cube><Cube time="2026-02-03"><Cube currency="USD" rate="1.3"/>'
             '</Cube></Cube></Envelope>')
    assert bench.lines('rates', '--add', bench.put('daily.xml', today)) == [
        {'days': 3, 'first': '2026-01-30', 'last': '2026-02-03'}]
    bench.refused('rates', '--add', bench.put('worse.csv', rates + '2026-02-04,0\n'))
    assert bench.lines('rates')[0]['days'] == 3
    bench.done('import', bench.put('a.txt', '제목\n\n2026-02-02\n\n리벨리온은 1400억원을 유치했다.\n'))
    deal = bench.lines('deals', '--kind', 'round')[0]
    assert deal['amount']['currency'] == 'KRW' and deal['dollars']['origin'] == 'reference'
    assert abs(deal['dollars']['figure'] - 1e8) < 1 and deal['dollars']['day'] == '2026-02-02'
    bench.done('rates', '--remove')
    assert bench.lines('deals', '--kind', 'round')[0]['dollars'] is None


@test
def investors(bench):
    bench.fill()
    everyone = bench.lines('investors')
    assert everyone and all(deal['kind'] in DEALS and deal['investor'] for deal in everyone)
    company = next(deal['company'] for deal in everyone if deal['company'] and deal['company']['id'])
    for name in (company['id'], company['name']):
        payers = bench.lines('investors', name)
        assert payers and all(deal['company']['id'] == company['id'] for deal in payers), name
    investor = payers[0]['investor']
    assert payers[0] in bench.lines('investors', '--by', investor['id'] or investor['name'])


@test
def timeline_is_in_order(bench):
    bench.fill()
    steps = bench.lines('timeline')
    assert len(steps) > 10
    years = [int(step['when'][:4]) for step in steps if step['when']]
    assert years == sorted(years)
    assert all(step['quote'] and step['deal'] for step in steps)


TWO_DEALS = '''앤트로픽에 투자가 이어진다

2024-03-05

아마존은 앤트로픽에 40억달러를 투자했다. 시장의 관심이 크다고 업계는 전했다.

구글은 앤트로픽에 20억달러를 투자했다. 그 뒤로 소식이 없다.
'''


def two_deals(bench):
    """Imports the article above; gives the names its two facts go by."""
    bench.done('import', bench.put('two.txt', TWO_DEALS))
    [shown] = bench.lines('show', '1')
    assert [claim['investor']['id'] for claim in shown['claims']] == ['amazon', 'google']
    return [f"1:{claim['key'][:8]}" for claim in shown['claims']]


def shown_claims(bench):
    [shown] = bench.lines('show', '1')
    return shown['claims']


@test
def verdict_accept_reject_withdraw(bench):
    amazon, google = two_deals(bench)
    text = bench.done('show', '1')
    assert amazon in text and google in text
    [accepted] = bench.lines('verdict', 'accept', amazon)
    assert accepted['verdict']['ruling'] == 'accepted' and accepted['verdict']['standing'] == 'holds'
    assert f'{amazon} · Accepted' in bench.done('show', '1')
    assert 'Rejected' in bench.done('verdict', 'reject', google.partition(':')[2])
    assert [claim['investor']['id'] for claim in shown_claims(bench)] == ['amazon']
    shared = os.path.commonprefix([amazon, google])
    assert shared == '1:' or 'Several' in bench.refused('verdict', 'accept', shared)
    assert len(bench.lines('deals')) == 1
    assert [row['claims'] for row in bench.lines('list')] == [1]
    bench.refused('list', '--party', 'google')
    rulings = [claim['verdict']['ruling'] for claim in bench.lines('verdict', 'list')]
    assert rulings == ['accepted', 'rejected']
    assert bench.lines('verdict', 'list', '--article', '1') == bench.lines('verdict', 'list')
    bench.refused('verdict', 'list', '--article', '2')
    assert bench.done('verdict', 'withdraw', google) == ''
    assert len(shown_claims(bench)) == 2
    assert 'decided' in bench.refused('verdict', 'withdraw', google)


@test
def verdict_correct(bench):
    amazon, google = two_deals(bench)
    [claim] = bench.lines('verdict', 'correct', amazon, 'amount=약 45억 달러', 'stage=planned', 'date=2024-02',
                          'investor=엔비디아', 'attribution=로이터, 어느 매체')
    assert claim['amount']['min'] == claim['amount']['max'] == 4500000000
    assert claim['amount']['qualifier'] == 'about' and claim['amount']['currency'] == 'USD'
    assert (claim['stage'], claim['date'], claim['investor']['id']) == ('planned', '2024-02', 'nvidia')
    assert claim['attribution'] == ['reuters', '어느 매체']
    assert claim['quote'] == '아마존은 앤트로픽에 40억달러를 투자했다'
    verdict = claim['verdict']
    assert verdict['ruling'] == 'corrected'
    assert verdict['corrected'] == ['investor', 'amount', 'stage', 'date', 'attribution']
    assert verdict['rules']['amount']['min'] == verdict['judged']['amount']['min'] == 4000000000
    # A second correction is one of what is shown, and the fact keeps its name.
    [again] = bench.lines('verdict', 'correct', amazon, 'date=none')
    assert again['verdict']['corrected'] == ['investor', 'amount', 'stage', 'attribution'], again
    text = bench.done('show', '1')
    assert f'{amazon} · Corrected' in text and 'The rules read:' in text
    assert [deal['investor']['id'] for deal in bench.lines('deals', '--party', 'nvidia')] == ['nvidia']
    assert bench.lines('deals', '--party', 'nvidia')[0]['claims'][0]['verdict']['ruling'] == 'corrected'
    assert bench.done('deals').count('(decided)') == 1
    [metric] = bench.lines('verdict', 'correct', google, 'basis=forecast', 'kind=valuation', 'investor=none')
    assert (metric['kind'], metric['stage'], metric['basis']) == ('valuation', None, 'forecast')


@test
def verdict_correct_refused(bench):
    amazon, _ = two_deals(bench)
    before = bench.lines('show', '1')
    for setting in ('stage=soon', 'kind=gift', 'amount=40', 'amount=1억 달러와 2억 달러', 'percent=120', 'date=soon',
                    'role=chief', 'cumulative=perhaps', 'basis=reported', 'colour=red', 'investor=none',
                    'company=아마존', 'kind=round'):
        bench.refused('verdict', 'correct', amazon, setting)
    bench.refused('verdict', 'correct', '1:ffff', 'stage=talks')
    bench.refused('verdict', 'correct', '7' + amazon[1:], 'stage=talks')
    bench.refused('verdict', 'accept', 'x:' + amazon[2:])
    bench.refused('verdict', 'accept', '1:')
    bench.refused('verdict', 'accept', '')
    assert bench.lines('show', '1') == before


@test
def verdict_add(bench):
    two_deals(bench)
    settings = ['kind=investment', 'investor=한빛투자', 'company=오픈AI', 'stage=talks', 'amount=3억 달러']
    [claim] = bench.lines('verdict', 'add', '1', '--quote', '시장의  관심이 크다고', *settings)
    assert claim['quote'] == '시장의 관심이 크다고' and claim['verdict']['ruling'] == 'added'
    assert claim['company']['id'] == 'openai' and claim['investor'] == {'id': None, 'name': '한빛투자'}
    [shown] = bench.lines('show', '1')
    assert len(shown['claims']) == 3
    check_claims(shown)
    name = f"1:{claim['verdict']['key'][:8]}"
    [changed] = bench.lines('verdict', 'correct', name, 'stage=agreed')
    assert changed['stage'] == 'agreed' and changed['verdict']['ruling'] == 'added'
    for quote in ('앤트로픽에', '이런 말은 없다', ''):
        bench.refused('verdict', 'add', '1', '--quote', quote, *settings)
    bench.refused('verdict', 'add', '9', '--quote', '시장의', *settings)
    bench.refused('verdict', 'add', '1', '--quote', '시장의 관심이', 'kind=round', 'company=오픈AI', 'stage=agreed')
    assert bench.done('verdict', 'reject', f"1:{changed['verdict']['key'][:8]}") == ''
    assert len(shown_claims(bench)) == 2


@test
def verdict_survives_an_import(bench):
    amazon, google = two_deals(bench)
    bench.done('verdict', 'correct', amazon, 'stage=planned')
    bench.done('verdict', 'reject', google)
    edited = TWO_DEALS.replace('40억', '50억').replace('그 뒤로', '조용하다. 그 뒤로')
    bench.done('import', bench.put('two.txt', edited))
    [claim] = shown_claims(bench)
    assert claim['stage'] == 'completed' and claim['amount']['min'] == 5000000000 and claim['verdict'] is None
    standings = [row['verdict']['standing'] for row in bench.lines('verdict', 'list')]
    assert standings == ['text-changed', 'holds'], standings
    assert 'waits' in bench.done('verdict', 'list')
    bench.done('import', bench.put('two.txt', TWO_DEALS))
    [claim] = shown_claims(bench)
    assert claim['stage'] == 'planned' and claim['verdict']['standing'] == 'holds'


@test
def link_merge_and_split(bench):
    amazon, google = two_deals(bench)
    assert len(bench.lines('deals')) == 2
    [deal] = bench.lines('link', 'merge', amazon, google)
    assert len(deal['claims']) == 2
    assert len(bench.lines('deals')) == 1
    assert 'already' in bench.refused('link', 'merge', google, amazon)
    text = bench.done('link', 'split', google)
    assert google in text and amazon not in text
    assert len(bench.lines('deals')) == 2
    assert 'already' in bench.refused('link', 'split', google)
    [link] = bench.lines('link', 'list')
    assert (link['a'][:10], link['b'][:10], link['together']) in ((amazon, google, False), (google, amazon, False))
    assert 'two deals' in bench.done('link', 'list')
    assert bench.done('link', 'withdraw', amazon, google) == ''
    bench.refused('link', 'list')
    bench.done('verdict', 'correct', google, 'kind=acquisition')
    assert 'kind' in bench.refused('link', 'merge', google, amazon)
    bench.done('verdict', 'reject', google)
    bench.refused('link', 'split', google)


@test
def damaged_rows_are_told_and_passed_over(bench):
    amazon, _ = two_deals(bench)
    bench.done('verdict', 'reject', amazon)
    library = sqlite3.connect(bench.library)
    library.execute("UPDATE verdicts SET verdict = 'perhaps'")
    library.commit()
    library.close()
    result = bench.run('show', '1', '--json')
    assert result.returncode == 0, result.stderr.decode()
    assert len(json.loads(result.stdout)['claims']) == 1
    sentence = result.stderr.decode()
    assert '1 entry of the library' in sentence and len(sentence.splitlines()) == 1, sentence


@test
def other_library(bench):
    other = bench.folder / 'other.gotgan'
    bench.done('import', str(ARTICLES / 'p01.txt'), '--library', str(other))
    assert other.exists() and not bench.library.exists()
    assert len(bench.lines('list', '--library', str(other))) == 1
    bench.refused('list')


@test
def own_library_without_a_name(bench):
    environment = dict(os.environ, XDG_DATA_HOME=str(bench.folder / 'data'))
    environment.pop('GOTGAN_LIBRARY', None)
    subprocess.run([CLI, 'import', ARTICLES / 'p01.txt'], env=environment, check=True, capture_output=True,
                   timeout=DEADLINE)
    assert (bench.folder / 'data' / 'gotgan' / 'library.gotgan').exists()


@test
def files_that_are_no_library(bench):
    diary = b'Dear diary, this is no database.\n'
    path = bench.put('diary.txt', diary)
    assert 'not a Gotgan library' in bench.refused('list', '--library', path)
    assert pathlib.Path(path).read_bytes() == diary
    bench.refused('list', '--library', path + '/below')
    bench.refused('list', '--library', str(bench.folder))


# --- Facts -----------------------------------------------------------------------------------------


def check_party(party):
    assert party is None or (party.keys() == {'id', 'name'} and party['name'] and party['id'] != ''), party


def check_money(money):
    assert re.fullmatch('[A-Z]{3}', money['currency'])
    assert isinstance(money['min'], int) and isinstance(money['max'], int)
    assert 0 <= money['min'] <= money['max']


def check_amount(amount):
    if amount is None:
        return
    assert list(amount) == ['currency', 'min', 'max', 'qualifier', 'text', 'local']
    assert amount['qualifier'] in QUALIFIERS and amount['text']
    check_money(amount)
    if amount['local'] is not None:
        check_money(amount['local'])


def check_claims(reading):
    paragraphs = reading['article']['paragraphs']
    for claim in reading['claims']:
        assert [name for name in claim if name in CLAIM_MEMBERS] == CLAIM_MEMBERS, list(claim)
        assert claim['kind'] in KINDS
        check_party(claim['investor'])
        check_party(claim['company'])
        check_amount(claim['amount'])
        if claim['kind'] in DEALS:
            assert claim['stage'] in STAGES and claim['basis'] is None
        else:
            assert claim['stage'] is None and claim['basis'] in BASES
        assert claim['role'] in (None, 'lead') and isinstance(claim['cumulative'], bool)
        assert claim['date'] is None or re.fullmatch(r'[\d/.-]+', claim['date'])
        assert isinstance(claim['attribution'], list)
        assert paragraphs[claim['paragraph']][claim['start']:claim['end']] == claim['quote'] != ''
        assert 0 <= claim['confidence'] <= 1
        assert claim['confidence'] == round(claim['confidence'], 2)


@test
def facts_follow_the_format(bench):
    names = sorted(str(path) for path in ARTICLES.iterdir())
    readings = bench.lines('facts', *names)
    assert [reading['file'] for reading in readings] == names
    for reading in readings:
        assert list(reading) == ['file', 'article', 'claims']
        assert list(reading['article']) == ['title', 'authors', 'publisher', 'published', 'language', 'url',
                                            'paragraphs']
        assert all(reading['article']['paragraphs'])
        assert '' not in reading['article'].values()
        check_claims(reading)
    assert sum(len(reading['claims']) for reading in readings) > 50
    assert not bench.library.exists(), 'facts store nothing'


@test
def numbers_have_the_digits_they_need(bench):
    text = bench.done('facts', '--json', *(str(path) for path in sorted(ARTICLES.iterdir())))
    confidences = re.findall(r'"confidence":([^,}]+)', text)
    assert len(confidences) > 20 and all(re.fullmatch(r'[01]\.[0-9]{1,2}', number) for number in confidences), confidences
    percents = re.findall(r'"percent":([0-9][^,}]*)', text)
    assert percents and all(re.fullmatch(r'[0-9]+(\.[0-9]{1,4})?', number) for number in percents), percents


@test
def facts_keep_the_order(bench):
    names = [path.name for path in sorted(ARTICLES.iterdir())] * 10
    names = names[::-1] + names
    output = bench.done('facts', '--json', *names, cwd=ARTICLES)
    assert [json.loads(line)['file'] for line in output.splitlines()] == names
    assert output == bench.done('facts', '--json', *names, cwd=ARTICLES)


@test
def facts_explain(bench):
    name = str(ARTICLES / 'p01.txt')
    explained = bench.lines('facts', '--explain', name)[0]['claims']
    assert explained and all(claim['rule'] and isinstance(claim['trace'], list) for claim in explained)
    assert all('rule' not in claim for claim in bench.lines('facts', name)[0]['claims'])
    told = bench.done('facts', '--explain', name)
    assert told.count('certainty') == len(explained)


@test
def facts_of_standard_input(bench):
    text = (ARTICLES / 'p13.txt').read_bytes()
    [reading] = bench.lines('facts', '-', stdin=text)
    [named] = bench.lines('facts', str(ARTICLES / 'p13.txt'))
    assert reading['file'] == '-' and reading['claims'] == named['claims']


@test
def facts_beside_bad_files(bench):
    good = str(ARTICLES / 'p01.txt')
    bad = [str(bench.folder / 'missing'), '/dev/zero', str(bench.folder), bench.put('empty.txt', b'')]
    result = bench.run('facts', '--json', *bad, good)
    assert result.returncode == 3
    assert bench.run('facts', *bad).returncode == 1
    assert [json.loads(line)['file'] for line in result.stdout.splitlines()] == [good]
    errors = result.stderr.decode().splitlines()
    assert len(errors) == len(bad) and all(name in line for name, line in zip(bad, errors)), errors


# --- Languages and terminals -------------------------------------------------------------------------

CATALOGUE = '''msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"

msgctxt "catalogue language"
msgid "en"
msgstr "ko"

msgctxt "kind"
msgid "Investment"
msgstr "투자"

msgid "%u article was added."
msgid_plural "%u articles were added."
msgstr[0] "기사 %u건을 넣었습니다."

msgid "There are no notes. They are made in the window, by marking words."
msgstr "메모가 없습니다."
'''


def korean(bench):
    """A folder of translations; what is tested is the way to them, not their wording."""
    folder = bench.folder / 'locale' / 'ko' / 'LC_MESSAGES'
    folder.mkdir(parents=True)
    source = bench.put('ko.po', CATALOGUE)
    subprocess.run(['msgfmt', '-o', folder / 'gotgan.mo', source], check=True)
    return {'GOTGAN_LOCALEDIR': str(bench.folder / 'locale')}


def has_locale():
    for name in ('ko_KR.UTF-8', 'en_US.UTF-8', 'en_GB.UTF-8', 'de_DE.UTF-8'):
        try:
            locale.setlocale(locale.LC_MESSAGES, name)
            return True
        except locale.Error:
            continue
    return False


@test
def speaks_korean(bench):
    if not has_locale():
        raise Skip('no locale but C is installed, and gettext has no translations for that')
    base = korean(bench)
    for number, languages in enumerate((
            {'LANGUAGE': 'ko', 'LC_ALL': 'C.UTF-8'}, {'LANGUAGE': 'ko', 'LC_ALL': 'C'},
            {'LANGUAGE': 'ko', 'LC_ALL': 'xx_YY.UTF-8'}, {'LANGUAGE': '', 'LC_ALL': 'ko_KR.UTF-8'},
            {'LANGUAGE': '', 'LC_ALL': '', 'LANG': 'ko_XX.UTF-8'})):
        env = dict(base, **languages)
        bench.library = bench.folder / f'{number}.gotgan'
        assert bench.done('import', str(ARTICLES), env=env) == '기사 14건을 넣었습니다.\n', languages
        assert bench.refused('notes', env=env) == 'gotgan-cli: 메모가 없습니다.'
        text = bench.done('deals', env=env)
        assert '투자' in text and '달러' in text, languages
        assert bench.lines('deals', env=env) == bench.lines('deals'), 'JSON has no language'


@test
def speaks_english_otherwise(bench):
    base = korean(bench)
    for languages in ({'LANGUAGE': 'en', 'LC_ALL': 'C.UTF-8'}, {'LANGUAGE': '', 'LC_ALL': 'C'},
                      {'LANGUAGE': 'fr', 'LC_ALL': 'C.UTF-8'}):
        assert 'no notes' in bench.refused('notes', env=dict(base, **languages))


@test
def columns_stand_under_each_other(bench):
    bench.fill()
    lines = bench.done('list').splitlines()
    ids = [re.match(r' *(\d+) ', line) for line in lines]
    assert all(ids)
    # The title is the last column: it begins after as many terminal cells in every line.
    titles = {row['id']: row['title'] for row in bench.lines('list')}
    starts = {width(line[:line.index(titles[int(found[1])])]) for line, found in zip(lines, ids)}
    assert len(starts) == 1, starts


def run_on_terminal(bench, arguments, columns):
    """Runs on a terminal of its own; gives what appeared there and the exit status."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
    environment = dict(os.environ, GOTGAN_LIBRARY=str(bench.library))
    with subprocess.Popen([CLI, *arguments], stdin=follower, stdout=follower, stderr=follower,
                          env=environment) as process:
        os.close(follower)
        seen = b''
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            try:
                block = os.read(leader, 65536)
            except OSError as error:
                assert error.errno == errno.EIO
                break
            if not block:
                break
            seen += block
        status = process.wait(timeout=DEADLINE)
    os.close(leader)
    return seen.decode(), status


@test
def progress_on_a_terminal(bench):
    seen, status = run_on_terminal(bench, ['import', str(ARTICLES)], 80)
    assert status == 0
    assert '14/14' in seen and '█' in seen
    # The bar is taken away again before the outcome is told.
    assert seen.rstrip().splitlines()[-1].endswith('\x1b[K14 articles were added.'), repr(seen)
    seen, status = run_on_terminal(bench, ['list'], 60)
    assert status == 0
    assert all(width(line) <= 60 for line in seen.splitlines())


@test
def articles_do_not_steer_the_terminal(bench):
    escapes = '&#27;[31mred&#7;&#155;2J \x9b2J \x85'
    bench.done('import', '-', stdin=f'<!DOCTYPE html><meta charset="utf-8"><title>제목 {escapes}</title><article><h1>제목 '
               f'{escapes}</h1><p>본문이 이어진다. {escapes} 그리고 끝난다. 충분히 긴 문장이어야 한다, 기사로 읽히려면.</p>'
               '<p>둘째 문단도 넉넉히 길어야 한다, 그래야 본문으로 읽힌다.</p></article>'.encode())
    for arguments in (['list'], ['show', '1'], ['search', '본문이']):
        text = bench.done(*arguments)
        assert '제목' in text and 'red' in text, text
        assert not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f]', text), (arguments, text)


# --- Output that can't be written --------------------------------------------------------------------


@test
def full_disk(bench):
    if not os.path.exists('/dev/full'):
        raise Skip('there is no /dev/full')
    with open('/dev/full', 'wb') as full:
        assert 'disk is full' in bench.refused('facts', '--json', str(ARTICLES / 'p01.txt'), stdout=full)


@test
def closed_pipe(bench):
    """Whoever reads may go: quietly, whether the signal is ignored or not."""
    for ignore in (False, True):
        with subprocess.Popen([CLI, 'facts', '--json', *[str(path) for path in ARTICLES.iterdir()] * 20],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              restore_signals=not ignore) as process:
            process.stdout.readline()
            process.stdout.close()
            errors = process.stderr.read()
            status = process.wait(timeout=DEADLINE)
        assert errors == b'', errors
        assert status in (1, -13), status


def main():
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, function in enumerate(tests, 1):
        name = function.__name__.replace('_', ' ')
        with tempfile.TemporaryDirectory(prefix='gotgan-cli-') as folder:
            try:
                function(Bench(folder))
            except Skip as reason:
                print(f'ok {number} {name} # SKIP {reason}', flush=True)
            except Exception as problem:  # pylint: disable=broad-except
                failed += 1
                frame = problem.__traceback__
                while frame.tb_next is not None:
                    frame = frame.tb_next
                story = f'line {frame.tb_lineno}: {type(problem).__name__}: {problem}'
                for line in story.splitlines()[:20]:
                    print(f'# {line}')
                print(f'not ok {number} {name}', flush=True)
            else:
                print(f'ok {number} {name}', flush=True)
    return 1 if failed else 0


sys.exit(main())
