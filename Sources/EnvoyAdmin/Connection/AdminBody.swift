import HTTP

/// The bytes of a page in pieces, as they come. Dropping it unread ends the transfer.
public struct AdminBody: AsyncSequence, Sendable {
  /// Goes through the pieces.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let body: AdminBody
    let pieces: ResponseBody.AsyncIterator

    /// The next piece, never empty; nil at the end.
    public func next() async throws(AdminError) -> [UInt8]? {
      do throws(HTTPError) { return try await pieces.next() } catch { throw body.failure(error) }
    }

    /// The next piece, never empty; nil at the end.
    public func next(isolation actor: isolated (any Actor)?) async throws(AdminError) -> [UInt8]? {
      do throws(HTTPError) { return try await pieces.next(isolation: actor) } catch { throw body.failure(error) }
    }
  }

  let page: AdminPage
  let address: AdminAddress
  let response: ResponseBody

  /// Begins where the body was last left.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: self, pieces: response.makeAsyncIterator()) }

  /// All bytes; more than `limit` of them are `AdminError.tooLarge`, and are not kept.
  public func collect(upTo limit: Int) async throws(AdminError) -> [UInt8] {
    do throws(HTTPError) { return try await response.collect(upTo: limit) } catch { throw failure(error) }
  }

  private func failure(_ error: HTTPError) -> AdminError { AdminError(error, page: page, of: address) }
}
