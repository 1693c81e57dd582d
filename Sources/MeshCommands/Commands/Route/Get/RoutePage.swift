import Analysis
import Console
import MeshStores
import Output
import Routing

/// The routes of services as the formats show them.
struct RoutePage {
  private let routes: [EffectiveRoutes]
  private let stored: StoredMesh
  private let context: Context

  init(_ routes: [EffectiveRoutes], _ stored: StoredMesh, in context: Context) {
    self.routes = routes
    self.stored = stored
    self.context = context
  }

  /// Writes them.
  func show(as format: RouteGetFormat, omitsHeaders: Bool) throws(CommandError) {
    switch format {
    case .table, .wide:
      guard !routes.isEmpty else { return }
      var options = ListOptions()
      options.format = format == .wide ? .wide : .table
      options.omitsHeaders = omitsHeaders
      try context.show(table, as: options)
    case .tree:
      let stream = context.streams.output
      for service in routes {
        let tree = RouteTree(of: service, owner: name).tree
        try context.write(tree.render(styler: stream.styler, glyphs: stream.traits.glyphs))
      }
    case .payload(let format):
      try context.show(["items": .array(routes.map { $0.payload(place: place) })], as: format)
    }
  }

  private var table: Table {
    var table = Table(RouteRows.columns)
    for service in routes {
      for row in RouteRows(of: service, owner: name).rows { table.append(row) }
    }
    return table
  }

  /// What people call a VirtualService: its name, and the place where it is written.
  private func name(of object: MeshObject) -> String {
    "virtualservice \(object.name)" + (place(of: object).map { " (\($0))" } ?? " in namespace \(object.namespace)")
  }

  private func place(of object: MeshObject) -> String? { stored.resource(of: object)?.place?.description }
}
