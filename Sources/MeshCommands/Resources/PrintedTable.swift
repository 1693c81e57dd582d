import MeshStores
import Output

/// A table as a server prints it, filled page by page, with what kubectl puts before its columns.
struct PrintedTable {
  private let form: ResourceTable.Form
  private let kind: String
  private var columns: [PrintedPage.Column] = []
  private var rows: [TableRow] = []

  /// Makes an empty table of a kind, by its name with its group.
  init(_ kind: String, _ form: ResourceTable.Form) {
    self.kind = kind
    self.form = form
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds the rows of a page.
  mutating func append(_ page: PrintedPage, sortedBy order: SortPath?) throws(CommandError) {
    if columns.isEmpty { columns = page.columns }
    for row in page.rows {
      var key: SortKey?
      if let order, let resource = row.resource { key = try order.key(of: try resource.payload()) }
      rows.append(TableRow(key: key, cells: cells(of: row)))
    }
  }

  private func cells(of row: PrintedPage.Row) -> [Cell] {
    let named = zip(columns, row.cells).map { column, text in
      Cell(form.showsKind && column.isName ? "\(kind)/\(text)" : text)
    }
    return (form.showsNamespace ? [Cell(row.resource?.reference.namespace ?? "")] : []) + named
  }

  /// The rows, sorted if they have keys; equal ones keep their order.
  var table: Table {
    var table = Table(
      (form.showsNamespace ? [Column("NAMESPACE")] : [])
        + columns.map { Column($0.title.uppercased(), presence: $0.isWide ? .wide : .always) }
    )
    for cells in rows.orderedByKeys { table.append(cells) }
    return table
  }
}
