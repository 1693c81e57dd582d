import HTTP

/// The pages of a list, each read when it is asked for. May be gone through more than once, reading anew each time.
///
/// A page that has expired on the server (410) is made up for by the whole rest in one answer, as client-go's pager
/// does it: then the list is read again without a limit, and what was given before comes again in
/// `Pages.Element.isRestart`.
public struct Pages<Page: ListPage>: AsyncSequence, Sendable {
  /// One page of the reading.
  public struct Element: Sendable {
    /// What the server answered.
    public let page: Page
    /// Whether the list was begun anew with this page: what came before is to be forgotten.
    public let isRestart: Bool
  }

  /// What ends it.
  public typealias Failure = APIError

  private let session: APISession
  private let resource: APIResource
  private let selection: Selection
  private let limit: Int?
  private let parameters: [HTTPURL.Parameter]
  private let read: @Sendable (APISession, APIRequest) async throws(APIError) -> Page

  /// - Parameters:
  ///   - parameters: what the query says beside the selection.
  ///   - read: sends a request for a page and reads what it is answered with.
  init(
    _ session: APISession,
    _ resource: APIResource,
    _ selection: Selection,
    limit: Int?,
    parameters: [HTTPURL.Parameter] = [],
    _ read: @escaping @Sendable (APISession, APIRequest) async throws(APIError) -> Page
  ) {
    self.session = session
    self.resource = resource
    self.selection = selection
    self.limit = limit
    self.parameters = parameters
    self.read = read
  }

  /// Begins a new reading.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: self) }

  /// One reading.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    private enum Position: Sendable {
      case start
      case next(String)
      case end
    }

    private let pages: Pages
    private var position = Position.start

    init(pages: Pages) { self.pages = pages }

    /// The next page; nil at the end.
    public mutating func next() async throws(APIError) -> Element? { try await advance() }

    /// The next page; nil at the end.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> Element? {
      try await advance()
    }

    private mutating func advance() async throws(APIError) -> Element? {
      let page: Page
      var isRestart = false
      switch position {
      case .end: return nil
      case .start: page = try await pages.page(limit: pages.limit, continuation: nil)
      case .next(let continuation):
        do throws(APIError) {
          page = try await pages.page(limit: pages.limit, continuation: continuation)
        } catch .expired {
          page = try await pages.page(limit: nil, continuation: nil)
          isRestart = true
        }
      }
      position = page.continuation.map { .next($0) } ?? .end
      return Element(page: page, isRestart: isRestart)
    }
  }

  private func page(limit: Int?, continuation: String?) async throws(APIError) -> Page {
    var parameters = parameters
    if let limit { parameters.append(.init("limit", String(limit))) }
    if let continuation { parameters.append(.init("continue", continuation)) }
    let request = APIRequest(
      path: resource.path(namespace: selection.namespace),
      parameters: selection.parameters + parameters,
      accept: Page.mediaType,
      permission: Permission("list", resource, namespace: selection.namespace)
    )
    return try await read(session, request)
  }
}

extension Pages {
  /// Everything of every page, for lists that are known to be small.
  public func all<Item>() async throws(APIError) -> [Item] where Page == ObjectList<Item> {
    var items: [Item] = []
    var reading = makeAsyncIterator()
    while let element = try await reading.next() {
      if element.isRestart { items = [] }
      items += element.page.items
    }
    return items
  }
}
