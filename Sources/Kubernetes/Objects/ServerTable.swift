import YAML

/// A page of a list as the server would print it (`meta.k8s.io/v1`, `Table`).
public struct ServerTable: ListPage {
  /// The form of tables; servers that do not know it answer with a plain list.
  public static let mediaType = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"

  /// A column.
  public struct Column: Sendable, Equatable {
    /// What stands above it.
    public let name: String
    /// The type of its cells, such as `string` or `date`.
    public let type: String
    /// The form of its cells beyond their type, such as `name` for the names of objects.
    public let format: String
    /// 0 when it is always shown, more when it is shown in wide tables.
    public let priority: Int
  }

  /// A row.
  public struct Row: Sendable {
    /// The cells, as many as there are columns.
    public let cells: [Value]
    /// The object, or its metadata alone where no more was asked for.
    public let object: APIObject?
  }

  /// The columns; a server leaves them out of the pages after the first.
  public let columns: [Column]
  /// The rows, in the order of the server.
  public let rows: [Row]
  private let metadata: ListMetadata

  /// Reads a table; nil when the answer is none.
  init?(_ root: Node, of resource: APIResource) {
    guard root["kind"]?.text == "Table" else { return nil }
    columns = (root.member("columnDefinitions")?.items.map { $0 } ?? []).map { column in
      Column(
        name: column.member("name")?.text ?? "",
        type: column.member("type")?.text ?? "",
        format: column.member("format")?.text ?? "",
        priority: Int(column.member("priority")?.integer ?? 0)
      )
    }
    rows = (root.member("rows")?.items.map { $0 } ?? []).map { row in
      Row(
        cells: (row.member("cells")?.items.map { $0 } ?? []).map { (try? $0.value) ?? .null },
        object: row.member("object").map { APIObject($0, of: resource) }
      )
    }
    metadata = ListMetadata(root.member("metadata"))
  }

  /// The state of the list that the page is of.
  public var resourceVersion: String { metadata.resourceVersion }
  /// What to ask the next page with; nil on the last one.
  public var continuation: String? { metadata.continuation }
  /// How many objects come after this page, if the server tells.
  public var remaining: Int? { metadata.remaining }
}
