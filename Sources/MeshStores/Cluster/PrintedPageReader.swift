import Kubernetes
import Resources

/// One reading of a server's table, page by page.
actor PrintedPageReader {
  private let store: ClusterStore
  private let kind: ResourceKind
  private var pages: Pages<ServerTable>.AsyncIterator
  private var first: ServerTable?
  /// The resources that were given, for a list that the server has to begin anew.
  private var given: Set<ResourceReference> = []

  init(of store: ClusterStore, _ kind: ResourceKind, _ pages: Pages<ServerTable>) {
    self.store = store
    self.kind = kind
    self.pages = pages.makeAsyncIterator()
  }

  /// Reads the first page, which tells whether there is a table at all.
  func begin() async throws(APIError) { first = try await read()?.page }

  /// The next page; nil at the end.
  func next() async throws(StoreError) -> PrintedPage? {
    if let table = first {
      first = nil
      return page(table, isRestart: false)
    }
    do throws(APIError) {
      guard let element = try await read() else { return nil }
      return page(element.page, isRestart: element.isRestart)
    } catch {
      throw StoreError(error, about: kind.qualifiedName)
    }
  }

  private func read() async throws(APIError) -> Pages<ServerTable>.Element? {
    var pages = pages
    let element = try await pages.next()
    self.pages = pages
    return element
  }

  private func page(_ table: ServerTable, isRestart: Bool) -> PrintedPage {
    let page = store.printed(table, kind)
    let new = page.rows.filter { row in
      guard let reference = row.resource?.reference else { return true }
      return given.insert(reference).inserted || !isRestart
    }
    return PrintedPage(columns: page.columns, rows: new)
  }
}
