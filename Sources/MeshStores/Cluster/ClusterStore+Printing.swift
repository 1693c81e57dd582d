import Kubernetes
import Resources
import YAML

extension ClusterStore {
  /// The tables of the API server; nil for a kind whose server knows none, as that of an aggregated API may.
  public func printed(_ query: ResourceQuery, withObjects: Bool) async throws(StoreError) -> PrintedPages? {
    let reader: PrintedPageReader
    do throws(APIError) {
      let resource = try await resource(of: query.kind)
      let pages = client.table(resource, Selection(query), limit: query.pageSize, includesObjects: withObjects)
      reader = PrintedPageReader(of: self, query.kind, pages)
      try await reader.begin()
    } catch .unreadableAnswer {
      return nil
    } catch {
      throw StoreError(error, about: query.kind.qualifiedName)
    }
    return PrintedPages { () async throws(StoreError) in try await reader.next() }
  }

  /// The table of one object.
  public func printed(_ reference: ResourceReference, withObject: Bool) async throws(StoreError) -> PrintedPage? {
    do throws(APIError) {
      return printed(
        try await client.table(of: try await objectName(of: reference), includesObject: withObject),
        reference.kind
      )
    } catch .unreadableAnswer {
      return nil
    } catch {
      throw StoreError(error, about: reference)
    }
  }

  /// A table as it is printed.
  func printed(_ table: ServerTable, _ kind: ResourceKind) -> PrintedPage {
    PrintedPage(
      columns: table.columns.map { column in
        PrintedPage.Column(title: column.name, isName: column.format == "name", isWide: column.priority > 0)
      },
      rows: table.rows.map { row in
        PrintedPage.Row(cells: row.cells.map(\.printed), resource: row.object.map { stored($0, of: kind) })
      }
    )
  }
}

extension Value {
  /// The text of a cell, as kubectl prints it: nothing for null, and of several lines the first
  /// (cli-runtime `pkg/printers/tableprinter.go`).
  fileprivate var printed: String {
    let text: String
    switch self {
    case .null: return ""
    case .string(let string): text = string
    case .sequence, .mapping: text = String(decoding: Emitter(.json).bytes(for: self), as: UTF8.self)
    default: text = Emitter().text(for: self)
    }
    guard let end = text.unicodeScalars.firstIndex(where: { $0 == "\n" || $0 == "\r" || $0 == "\u{C}" }) else {
      return text
    }
    return String(text[..<end]) + "..."
  }
}
