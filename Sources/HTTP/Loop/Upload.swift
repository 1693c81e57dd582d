/// The body of a request on its way out.
struct Upload {
  /// What filling a buffer came to.
  enum Step {
    /// So many bytes; none at the end.
    case filled(Int)
    /// More comes later.
    case waiting
    case failed(HTTPError)
  }

  private let queue: SendingQueue<[UInt8]>
  /// Whether the whole body is the piece at hand, so that it can be given once more.
  private let isWhole: Bool
  private let isSafe: Bool
  private var piece: [UInt8] = []
  private var offset = 0
  private var hasBegun = false

  init(_ request: PreparedRequest, _ queue: SendingQueue<[UInt8]>) {
    self.queue = queue
    isSafe = request.method.isSafe
    switch request.body {
    case .none: isWhole = true
    case .bytes(let bytes):
      isWhole = true
      piece = bytes
    case .stream: isWhole = false
    }
  }

  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Step {
    hasBegun = true
    while offset == piece.count {
      if isWhole { return .filled(0) }
      switch queue.take() {
      case .element(let element): (piece, offset) = (element, 0)
      case .nothing: return .waiting
      case .end(.success): return .filled(0)
      case .end(.failure(let error)): return .failed(error)
      }
    }
    let count = min(buffer.count, piece.count - offset)
    buffer.copyBytes(from: piece[offset..<offset + count])
    offset += count
    return .filled(count)
  }

  /// Goes back to the beginning, for the request to be sent again; false where that might do a thing twice.
  mutating func rewind() -> Bool {
    guard !hasBegun || (isWhole && isSafe) else { return false }
    if isWhole { offset = 0 }
    return true
  }
}
