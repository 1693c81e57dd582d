/// An answer that was read to its end.
public struct WholeResponse: Sendable, Hashable {
  /// The status.
  public let status: Int
  /// The body.
  public let body: [UInt8]

  /// Makes an answer.
  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

extension Transport {
  /// Reads what is at a URL. More than `limit` bytes are an error.
  public func get(_ url: HTTPURL, headers: Headers = [:], limit: Int) async throws(HTTPError) -> WholeResponse {
    let response = try await send(Request(.get, url, headers: headers))
    return WholeResponse(status: response.status, body: try await response.body.collect(upTo: limit))
  }
}
