import Console
import MeshStores
import Output
import Resources
import YAML

/// A table of resources of one kind, filled as they are read: it keeps cells, and not what they were made from.
struct ResourceTable {
  /// What stands before and behind the columns of the kind.
  struct Form {
    /// Whether the namespace is told.
    var showsNamespace = false
    /// Whether names have the kind before them, where several tables follow each other.
    var showsKind = false
    /// Whether the age is told; the resources of a directory have none.
    var showsAge = true
    /// What ages are counted from.
    var now: Timestamp
  }

  let form: Form
  private let view: ResourceView
  private var rows: [TableRow] = []

  /// Makes an empty table.
  init(_ kind: ResourceKind, _ form: Form) {
    self.form = form
    view = .of(kind)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row.
  mutating func append(_ row: TableRow) { rows.append(row) }

  /// The row of a resource, with what it is to be sorted by.
  func row(of resource: StoredResource, key: SortKey? = nil) -> TableRow {
    TableRow(key: key, cells: cells(of: resource))
  }

  /// The cells of a resource's row.
  func cells(of resource: StoredResource) -> [Cell] {
    let reference = resource.reference
    let name = form.showsKind ? reference.description : reference.name
    let created = resource.node.member("metadata")?.member("creationTimestamp").scalarText
    return (form.showsNamespace ? [Cell(reference.namespace)] : []) + [Cell(name)] + view.cells(resource)
      + (form.showsAge ? [Cell(Age(of: created, at: form.now).text)] : [])
  }

  /// The columns.
  var columns: [Column] {
    (form.showsNamespace ? [Column("NAMESPACE")] : []) + [Column("NAME")] + view.columns
      + (form.showsAge ? [Column("AGE")] : [])
  }

  /// The rows, sorted if they have keys; equal ones keep their order.
  var table: Table {
    var table = Table(columns)
    for cells in rows.orderedByKeys { table.append(cells) }
    return table
  }
}
