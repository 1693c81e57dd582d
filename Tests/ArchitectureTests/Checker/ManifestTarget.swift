/// One target as Package.swift declares it.
struct ManifestTarget: Equatable {
  let name: String
  let dependencies: [String]
  /// The directory of its sources, below the package directory.
  let directory: String

  /// The name that an `import` uses.
  var module: String { String(name.map { $0 == "-" ? "_" : $0 }) }

  /// Whether it is part of the product, and so has a layer.
  var isLayered: Bool { directory.hasPrefix("Sources/") }
}
