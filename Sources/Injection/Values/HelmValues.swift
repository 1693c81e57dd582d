public import YAML

/// Values of Istio's charts, as `helm install -f` takes them and the injector's ConfigMap keeps them.
public struct HelmValues: Equatable, Sendable {
  /// The values as a tree of mappings.
  public private(set) var tree: Value

  /// Takes the values that a control plane was installed with, which are complete.
  public init(_ tree: Value) { self.tree = tree }

  /// Lays other values over these: mappings key by key, all else replaced, as Helm does.
  public mutating func merge(_ other: Value) { tree = tree.merged(with: other) }

  /// The settings that these values make of others.
  public func settings(over settings: InjectionSettings = .default) throws(ConfigurationError) -> InjectionSettings {
    guard case .mapping = tree else { throw ConfigurationError([], "must be a mapping of values") }
    var settings = settings
    // The default settings are those of the standard values: nearly every start has nothing to read.
    let readsNothing = self == .standard && settings == .default
    settings.values = self
    guard !readsNothing else { return settings }
    for value in HelmValue.all {
      guard let found = tree.field(at: value.keys), found != .null else { continue }
      guard value.read(&settings, found) else { throw ConfigurationError(value.keys, "must be \(value.expectation)") }
    }
    if let variant = tree.field(at: ["global", "variant"])?.text.nonEmpty {
      try settings.mesh.proxy.apply(["image": ["imageType": .string(variant)]])
    }
    if let mesh = tree["meshConfig"], mesh != .null {
      do { try settings.mesh.apply(mesh) } catch { throw error.below("meshConfig") }
    }
    return settings
  }

  /// The paths in a tree of values that no chart reads, each with the names that were likely meant.
  public static func unknownPaths(in tree: Value) -> [UnknownPath] {
    var unknown: [UnknownPath] = []
    collect(tree, at: [], &unknown)
    return unknown
  }

  private static func collect(_ value: Value, at path: [String], _ unknown: inout [UnknownPath]) {
    for entry in value.entries {
      let child = path + [entry.key]
      switch HelmValuePaths.standard.knowledge(of: child) {
      case .leaf: continue
      case .branch: collect(entry.value, at: child, &unknown)
      case .nothing: unknown.append(UnknownPath(child, candidates: HelmValuePaths.standard.names(below: path)))
      }
    }
  }
}
