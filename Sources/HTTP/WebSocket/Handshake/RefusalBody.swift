/// The body of an answer that refuses a web socket, read from the connection itself (RFC 9112 §6).
struct RefusalBody {
  /// What explains a refusal is short; more is not kept.
  static let limit = 64 << 10

  private enum Framing {
    case none
    case length(left: Int)
    case chunked(ChunkedBody)
    case untilClose
  }

  private var framing: Framing
  private(set) var bytes: [UInt8] = []

  init(_ head: ResponseHead) {
    if head.status == 204 || head.status == 304 {
      framing = .none
    } else if head.headers.has("chunked", in: "Transfer-Encoding") {
      framing = .chunked(ChunkedBody())
    } else if let length = head.headers["Content-Length"].flatMap({ Int($0) }), length >= 0 {
      framing = .length(left: length)
    } else {
      framing = .untilClose
    }
  }

  /// Whether nothing more comes, or is wanted.
  var isComplete: Bool {
    if bytes.count >= Self.limit { return true }
    switch framing {
    case .none: return true
    case .length(let left): return left == 0
    case .chunked(let body): return body.isComplete
    case .untilClose: return false
    }
  }

  /// Takes what came behind the head.
  mutating func take(_ piece: some Collection<UInt8>) throws(HTTPError) {
    switch framing {
    case .none: break
    case .length(let left):
      bytes += piece.prefix(left)
      framing = .length(left: max(0, left - piece.count))
    case .chunked(var body):
      bytes += try body.take(piece)
      framing = .chunked(body)
    case .untilClose: bytes += piece
    }
    bytes = Array(bytes.prefix(Self.limit))
  }
}
