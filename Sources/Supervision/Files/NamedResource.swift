import Output

/// A resource that Envoy is told, by its name.
struct NamedResource: Hashable, Sendable {
  let name: String
  let json: JSONValue
}
