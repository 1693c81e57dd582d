public import YAML

/// `spec` of an IstioOperator, or what `istioctl install --set` says of one.
public struct OperatorSpec: Equatable, Sendable {
  /// The fields of the spec.
  public private(set) var fields: Value

  /// Takes the fields of a spec.
  public init(_ fields: Value = .mapping([])) { self.fields = fields }

  /// Lays another spec over this one.
  public mutating func merge(_ other: OperatorSpec) { fields = fields.merged(with: other.fields) }

  /// Sets the field at a path such as `values.global.proxy.image` or `meshConfig.trustDomain`.
  ///
  /// A dot inside a key is written `\.`, an item of a list `[0]`. A word that reads as a number or a boolean is one,
  /// unless the field is text.
  public mutating func set(_ path: [String], to text: String) {
    let path = Self.canonical(path)
    let isText = HelmValue.all.contains { ["values"] + $0.keys == path && $0.isText }
    fields.setItem(at: path[...], to: isText ? .string(text) : Self.typed(text))
  }

  /// The keys of a path: split at dots, with `\.` for a dot in a key and `[0]` as a key of its own.
  public static func keys(of path: String) -> [String] {
    var keys: [String] = []
    var key = ""
    var isEscaped = false
    for character in path {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "." where !isEscaped:
        keys.append(key)
        key = ""
      case "[" where !isEscaped:
        keys.append(key)
        key = "["
      default: key.append(character)
      }
      isEscaped = false
    }
    return keys + [key]
  }

  /// What is unknown of the fields.
  public var unknownPaths: [UnknownPath] {
    let known = [
      "values", "meshConfig", "components", "hub", "tag", "revision", "namespace", "profile", "installPackagePath",
      "compatibilityVersion", "unvalidatedValues",
    ]
    let top = fields.entries.filter { !known.contains($0.key) }.map { UnknownPath([$0.key], candidates: known) }
    return top + HelmValues.unknownPaths(in: fields["values"] ?? .null).map { $0.below("values") }
  }

  /// The chart values that the spec means (operator/pkg/render, translation of the API to values).
  public var values: Value {
    var values = fields["values"] ?? .mapping([])
    // `cni.provider` is a value of the cni chart, which istiod's chart reads as `pilot.cni.provider`.
    if let provider = values.field(at: ["cni", "provider"]), values.field(at: ["pilot", "cni", "provider"]) == nil {
      values.setField(at: ["pilot", "cni", "provider"], to: provider)
    }
    let moved: [([String], [String])] = [
      (["hub"], ["global", "hub"]), (["tag"], ["global", "tag"]), (["revision"], ["revision"]),
      (["namespace"], ["global", "istioNamespace"]), (["components", "cni", "enabled"], ["pilot", "cni", "enabled"]),
    ]
    for (source, target) in moved {
      guard let value = fields.field(at: source), value != .null else { continue }
      if source.count > 1 || values.field(at: target) == nil { values.setField(at: target, to: value) }
    }
    if let mesh = fields["meshConfig"] {
      values.setField("meshConfig", to: (values["meshConfig"] ?? .mapping([])).merged(with: mesh))
    }
    return values
  }

  /// A path from the root of a spec: what names no field of a spec is taken for a value.
  private static func canonical(_ path: [String]) -> [String] {
    guard let first = path.first, ["global", "pilot", "sidecarInjectorWebhook", "gateways", "cni"].contains(first)
    else {
      return path
    }
    return ["values"] + path
  }

  private static func typed(_ text: String) -> Value {
    if let number = Int64(text) { return .integer(number) }
    if let number = Double(text), number.isFinite { return .double(number) }
    switch text {
    case "true": return true
    case "false": return false
    case "null": return .null
    default: return .string(text)
    }
  }
}

extension UnknownPath {
  fileprivate func below(_ key: String) -> UnknownPath {
    UnknownPath(path: "\(key).\(path)", nearest: nearest.map { "\(key).\($0)" })
  }
}

extension Value {
  /// Sets the value at the end of a path whose keys in brackets are places in lists.
  fileprivate mutating func setItem(at path: ArraySlice<String>, to value: Value) {
    guard let key = path.first else {
      self = value
      return
    }
    guard key.hasPrefix("["), let place = Int(key.dropFirst().prefix { $0 != "]" }), place >= 0 else {
      var child = self[key] ?? .null
      child.setItem(at: path.dropFirst(), to: value)
      return setField(key, to: child)
    }
    var items = items
    // A place beyond the end is the end: no text makes a list of millions.
    let index = Swift.min(place, items.count)
    if index == items.count { items.append(.null) }
    items[index].setItem(at: path.dropFirst(), to: value)
    self = .sequence(items)
  }
}
