"""A web server on the loopback that serves feeds, for tests and measurements.

Answers are kept whole in memory, so that what is measured is the reader and not the server.
"""

import asyncio
import hashlib
import random
import threading
from html import escape

WORDS = ('fund round series stake billion million raised invests talks chips models cloud compute datacentre '
         'valuation startup revenue growth quarter partner deal agreement shares board founder plan market people '
         'system research energy power grid training data safety product launch customers price cost report said '
         'according sources company investors bank sovereign wealth lead follow closing terms letter intent').split()
KOREAN = ('투자 유치 기업 가치 조원 억원 인공지능 반도체 모델 데이터센터 협의 계약 지분 매출 성장 분기 협력 발표 '
          '관계자 업계 시장 연구 전력 학습 안전 제품 출시 고객 가격 비용 보고서 은행 국부펀드 주도 후속 조건 의향서').split()


def words(source, count, korean):
    text = ' '.join(source.choices(KOREAN if korean else WORDS, k=count))
    return text[:1].upper() + text[1:] + '.'


def item(number, size, seed, base):
    """One item of about SIZE bytes. Every third is Korean."""
    source = random.Random(seed * 1000003 + number)
    korean = number % 3 == 0
    paragraphs = []
    length = 0
    while length < size - 450:
        text = f'<p>{words(source, 30, korean)} {source.randrange(10 ** 6)}</p>'
        paragraphs.append(text)
        length += len(text.encode())
    title = escape(f'{words(source, 8, korean)} {number}')
    return (f'<item><title>{title}</title><link>{base}/articles/{seed}/{number}</link>'
            f'<guid isPermaLink="false">{seed}-{number}</guid>'
            f'<pubDate>{number % 28 + 1:02} Jan 2026 {number % 24:02}:{number % 60:02}:00 +0900</pubDate>'
            f'<description>{escape("".join(paragraphs))}</description></item>\n')


def rss(title, n_items, size=2500, seed=1, base='http://feeds.test', first=0, more=''):
    """An RSS 2.0 feed, the newest item first."""
    items = ''.join(item(number, size, seed, base) for number in range(first + n_items - 1, first - 1, -1))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">'
            f'<channel><title>{escape(title)}</title><link>{base}/</link><description>News</description>{more}\n'
            f'{items}</channel></rss>\n').encode()


class FeedServer:
    """Serves `pages`: a path to (status, headers, body). A page with an ETag answers If-None-Match with 304."""

    def __init__(self):
        self.pages = {}
        self.requests = []
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        self.ready.wait()

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def run(self):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(
            self.loop.create_server(lambda: Connection(self), '127.0.0.1', 0, backlog=1024))
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()
        server.close()

    def url(self, path):
        return f'http://127.0.0.1:{self.port}{path}'

    def put(self, path, body, status=200, kind='application/rss+xml; charset=utf-8', **headers):
        body = body if isinstance(body, bytes) else body.encode()
        headers = {name.replace('_', '-'): value for name, value in headers.items()}
        if status == 200:
            headers.setdefault('ETag', f'"{hashlib.sha256(body).hexdigest()[:16]}"')
        self.pages[path] = (status, {'Content-Type': kind, **headers}, body)

    def answer(self, path, asked):
        status, headers, body = self.pages.get(path, (404, {'Content-Type': 'text/plain'}, b'Nothing here\n'))
        self.requests.append((path, asked))
        if status == 200 and asked.get('if-none-match') == headers.get('ETag'):
            status, body = 304, b''
        lines = [f'HTTP/1.1 {status} X', *(f'{name}: {value}' for name, value in headers.items())]
        if status != 304:
            lines.append(f'Content-Length: {len(body)}')
        return '\r\n'.join(lines).encode() + b'\r\n\r\n', body


class Connection(asyncio.Protocol):
    def __init__(self, server):
        self.server = server
        self.buffer = b''

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        while b'\r\n\r\n' in self.buffer:
            head, self.buffer = self.buffer.split(b'\r\n\r\n', 1)
            lines = head.decode('latin-1').split('\r\n')
            asked = {name.strip().lower(): value.strip()
                     for name, _, value in (line.partition(':') for line in lines[1:])}
            path = lines[0].split(' ')[1]
            for part in self.server.answer(path, asked):
                self.transport.write(part)
            if asked.get('connection', '').lower() == 'close':
                self.transport.close()
