/// What a request carries.
public enum RequestBody: Sendable {
  /// Gives the next piece, or nil at the end; an error fails the request with it.
  public typealias Source = @Sendable () async throws(HTTPError) -> [UInt8]?

  /// Nothing.
  case none
  /// These bytes.
  case bytes([UInt8])
  /// Pieces that are asked for as the connection takes them, in chunks when the length is not known.
  case stream(length: Int?, Source)
}
