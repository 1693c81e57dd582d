/// The bytes of a response in pieces, as they come.
///
/// What is not read is not received either, beyond some hundred kilobytes. All iterators share one position.
public struct ResponseBody: AsyncSequence, Sendable {
  /// Gives the next piece, or nil at the end.
  public typealias Source = @Sendable () async throws(HTTPError) -> [UInt8]?

  /// Goes through the pieces.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let source: Source

    /// The next piece, never empty; nil at the end.
    public func next() async throws(HTTPError) -> [UInt8]? { try await source() }

    /// The next piece, never empty; nil at the end.
    public func next(isolation actor: isolated (any Actor)?) async throws(HTTPError) -> [UInt8]? {
      try await source()
    }
  }

  private let source: Source

  /// Makes a body from what gives its pieces.
  public init(_ source: @escaping Source) { self.source = source }

  /// Makes a body of bytes that are there.
  public init(_ bytes: [UInt8]) {
    let rest = BytesOnce(bytes)
    source = { () throws(HTTPError) in rest.take() }
  }

  /// Begins where the body was last left.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(source: source) }

  /// All bytes; more than `limit` of them are `HTTPError.bodyTooLarge`, and are not kept.
  public func collect(upTo limit: Int) async throws(HTTPError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try await source() {
      guard piece.count <= limit - bytes.count else { throw .bodyTooLarge(limit: limit) }
      // The first piece is most often the whole body.
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }
}
