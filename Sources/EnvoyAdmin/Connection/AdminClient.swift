import Diagnostics
import HTTP
import YAML

/// Asks the administration of one Envoy, and gives it orders.
///
/// A value is cheap to copy; copies share connections. Nothing is sent before something is asked for, and nothing is
/// ever sent twice.
public struct AdminClient: Sendable {
  /// What pages of a bounded length stay far below: `/server_info` has 124 KB in Envoy 1.40.
  static let smallLimit = 16 << 20
  /// What refusals are cut at.
  private static let refusalLimit = 64 << 10

  /// Where it answers.
  public let address: AdminAddress
  private let transport: any Transport

  /// Makes a client of an address.
  ///
  /// - Parameters:
  ///   - timeouts: an Envoy of 10,000 clusters takes seconds before the first byte of its configuration.
  ///   - makeTransport: makes what requests go by.
  public init(
    _ address: AdminAddress,
    timeouts: Timeouts = Timeouts(connect: .seconds(10), idle: .seconds(60)),
    makeTransport: (TransportSettings) -> any Transport = { CurlTransport($0) }
  ) {
    self.address = address
    transport = makeTransport(
      TransportSettings(route: address.route, timeouts: timeouts, versions: .http1, acceptsCompression: false)
    )
  }

  /// Begins to read a page; any status but 200 is `AdminError.refused`.
  public func stream(_ page: AdminPage) async throws(AdminError) -> AdminBody {
    let (status, body) = try await send(.get, page)
    return try await accepted(status, body)
  }

  /// A whole page; more than `limit` bytes are `AdminError.tooLarge`.
  public func bytes(of page: AdminPage, upTo limit: Int) async throws(AdminError) -> [UInt8] {
    try await stream(page).collect(upTo: limit)
  }

  /// Sends an order, which Envoy takes by POST alone; its answer.
  public func post(_ page: AdminPage) async throws(AdminError) -> String {
    let (status, body) = try await send(.post, page)
    return text(of: try await accepted(status, body).collect(upTo: Self.smallLimit))
  }

  /// The top of a page that is JSON.
  func root(of page: AdminPage, upTo limit: Int = smallLimit) async throws(AdminError) -> Node {
    let bytes = try await bytes(of: page, upTo: limit)
    let document = Parser.parse(SourceFile(name: page.path, bytes: bytes), as: .json)
    if let failure = document.diagnostics.first(where: { $0.severity == .error }) {
      throw .malformed(page: page.path, reason: "it is not JSON: \(failure.message)")
    }
    guard let root = document.root, root.kind == .mapping else {
      throw .malformed(page: page.path, reason: "it is not a JSON object")
    }
    return root
  }

  func send(_ method: Method, _ page: AdminPage) async throws(AdminError) -> (status: Int, body: AdminBody) {
    let url = address.root.appending(page.segments).appending(page.parameters)
    do throws(HTTPError) {
      let response = try await transport.send(Request(method, url))
      return (response.status, AdminBody(page: page, address: address, response: response.body))
    } catch {
      throw AdminError(error, page: page, of: address)
    }
  }

  func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func accepted(_ status: Int, _ body: AdminBody) async throws(AdminError) -> AdminBody {
    guard status == 200 else {
      var bytes: [UInt8] = []
      let pieces = body.makeAsyncIterator()
      while bytes.count < Self.refusalLimit, let piece = try await pieces.next() { bytes += piece }
      throw .refused(page: body.page.path, status: status, text: text(of: Array(bytes.prefix(Self.refusalLimit))))
    }
    return body
  }
}
