//! HTTP: what travels over the connection. What is answered stands in `answer` and `live`.

use super::answer::{Answer, Question, answer, refusal};
use super::live::{EVENTS, state};
use super::{Hosts, Shown};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{self, HeaderValue};
use hyper::{Request, Response, StatusCode, server::conn::http1, service::service_fn};
use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};

/// Why a server ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The program was asked to end.
    Asked,
    /// Nobody has anything to show any more.
    Left,
}

/// Answers requests until the program is asked to end (Ctrl-C, SIGTERM), or nobody has anything to show any more. Open
/// connections do not hold it up.
pub fn run(listener: std::net::TcpListener, hosts: Hosts, shown: watch::Receiver<Arc<Shown>>) -> io::Result<Ended> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        let mut end = pin!(end()?);
        let mut left = shown.clone();
        let mut left = pin!(async move { while left.changed().await.is_ok() {} });
        tokio::spawn(accept(listener, Arc::new(hosts), shown));
        let ended = poll_fn(|context| match end.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Ended::Asked),
            Poll::Pending => left.as_mut().poll(context).map(|()| Ended::Left),
        });
        Ok(ended.await)
    });
    runtime.shutdown_background();
    done
}

/// Ready when the program is asked to end.
#[cfg(unix)]
fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut signals = [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?];
    Ok(poll_fn(move |context| {
        let is_asked = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
        if is_asked { Poll::Ready(()) } else { Poll::Pending }
    }))
}

/// Ready when the program is asked to end.
#[cfg(not(unix))]
fn end() -> io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}

async fn accept(listener: TcpListener, hosts: Arc<Hosts>, shown: watch::Receiver<Arc<Shown>>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, for instance: others may close some.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // Best effort: it only saves time.
        let _ = stream.set_nodelay(true);
        let (hosts, shown) = (Arc::clone(&hosts), shown.clone());
        tokio::spawn(async move {
            let service = service_fn(move |request| respond(request, Arc::clone(&hosts), shown.clone()));
            // A reader that goes away in the middle is no failure.
            let _ = http1::Builder::new().serve_connection(Connection(stream), service).await;
        });
    }
}

async fn respond(
    request: Request<Incoming>,
    hosts: Arc<Hosts>,
    shown: watch::Receiver<Arc<Shown>>,
) -> Result<Response<Content>, Infallible> {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let make = move |shown: Option<&Shown>| {
        let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
        let question = Question { method: method.as_str(), host: host.as_deref(), path: uri.path(), query: &query };
        match shown {
            None => refusal(&question, &hosts),
            Some(shown) => Some(answer(&question, shown)),
        }
    };
    if let Some(refused) = make(None) {
        return Ok(whole(refused));
    }
    if request.uri().path() == EVENTS {
        let page = request.uri().query().and_then(|query| query.strip_prefix("page=")).unwrap_or("/");
        return Ok(events(page.to_owned(), shown));
    }
    let shown = Arc::clone(&shown.borrow());
    // Making a page may take a while, and others wait.
    let answer = tokio::task::spawn_blocking(move || make(Some(&shown))).await.ok().flatten();
    Ok(whole(answer.unwrap_or_else(|| Answer::text(500, "Deze pagina kon niet gemaakt worden.\n"))))
}

fn whole(answer: Answer) -> Response<Content> {
    let length = answer.body.len();
    let mut response = response(answer.kind, Content::Whole(Some(answer.body.into())));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if let Some(location) = answer.location.and_then(|location| HeaderValue::from_str(&location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    if answer.status == 405 {
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn response(kind: &'static str, content: Content) -> Response<Content> {
    let mut response = Response::new(content);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

/// Tells a page what changes, for as long as it listens (server-sent events).
fn events(page: String, mut shown: watch::Receiver<Arc<Shown>>) -> Response<Content> {
    let (send, receive) = mpsc::channel(4);
    tokio::spawn(async move {
        let mut told = String::new();
        loop {
            let now = Arc::clone(&shown.borrow_and_update());
            let address = page.clone();
            let Ok(state) = tokio::task::spawn_blocking(move || state(&now, &address)).await else { return };
            if state != told {
                let event = format!("retry: 500\ndata: {state}\n\n");
                if send.send(event.into()).await.is_err() {
                    return;
                }
                told = state;
            }
            let (mut gone, mut changed) = (pin!(send.closed()), pin!(shown.changed()));
            let goes_on = poll_fn(|context| match gone.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(false),
                Poll::Pending => changed.as_mut().poll(context).map(|changed| changed.is_ok()),
            });
            if !goes_on.await {
                return;
            }
        }
    });
    response("text/event-stream; charset=utf-8", Content::Events(receive))
}

/// What is sent.
enum Content {
    Whole(Option<Bytes>),
    Events(mpsc::Receiver<Bytes>),
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = match self.get_mut() {
            Content::Whole(bytes) => bytes.take(),
            Content::Events(receive) => ready!(receive.poll_recv(context)),
        };
        Poll::Ready(next.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Content::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Content::Events(_) => SizeHint::default(),
        }
    }
}

/// A connection in the words of hyper.
struct Connection(TcpStream);

impl hyper::rt::Read for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context,
        mut buffer: hyper::rt::ReadBufCursor,
    ) -> Poll<io::Result<()>> {
        let mut chunk = [0; 4096];
        let room = buffer.remaining().min(chunk.len());
        let mut read = ReadBuf::new(&mut chunk[..room]);
        ready!(Pin::new(&mut self.get_mut().0).poll_read(context, &mut read))?;
        buffer.put_slice(read.filled());
        Poll::Ready(Ok(()))
    }
}

impl hyper::rt::Write for Connection {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().0).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().0).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().0).poll_shutdown(context)
    }
}
