import ProxyConfig

/// Everything that Envoy reads from files while it runs.
struct ConfigurationFiles: Hashable, Sendable {
  var clusters: ResourceFile
  /// One for each route configuration, in order of their names.
  var routes: [ResourceFile]
  var listeners: ResourceFile

  /// Every file to which Envoy is subscribed takes one of the few queues of notices that a user may have (128 by
  /// default, inotify(7)); without one left Envoy ends itself. Route configurations beyond so many are put into the
  /// listeners.
  static let routeFileLimit = 48

  /// The files of a translation, whose listeners look for route configurations in files. O(its size).
  init(_ translation: Translation) {
    let separate = translation.routes.count > Self.routeFileLimit ? translation.inlined : translation
    clusters = ResourceFile(
      kind: .clusters,
      resources: separate.clusters.map { NamedResource(name: $0.name, json: $0.json) }
    )
    routes = separate.routes.map { configuration in
      ResourceFile(
        kind: .routes(configuration.name, fileName: configuration.fileName),
        resources: [NamedResource(name: configuration.name, json: configuration.json)]
      )
    }
    listeners = ResourceFile(
      kind: .listeners,
      resources: separate.listeners.map { NamedResource(name: $0.name, json: $0.json) }
    )
  }

  init(clusters: ResourceFile, routes: [ResourceFile], listeners: ResourceFile) {
    self.clusters = clusters
    self.routes = routes
    self.listeners = listeners
  }

  /// All files, in the order in which Envoy may be told of them.
  var all: [ResourceFile] { [clusters] + routes + [listeners] }

  /// The files of routes by what they hold.
  var routesByKind: [ResourceFile.Kind: ResourceFile] {
    Dictionary(routes.map { ($0.kind, $0) }) { first, _ in first }
  }

  /// The same with one file in the place of its predecessor.
  func replacing(_ file: ResourceFile) -> ConfigurationFiles {
    var files = self
    switch file.kind {
    case .clusters: files.clusters = file
    case .listeners: files.listeners = file
    case .routes: files.routes = files.routes.filter { $0.kind != file.kind } + [file]
    }
    return files
  }

  /// The same without the routes of one file.
  func removing(_ kind: ResourceFile.Kind) -> ConfigurationFiles {
    var files = self
    files.routes.removeAll { $0.kind == kind }
    return files
  }
}
