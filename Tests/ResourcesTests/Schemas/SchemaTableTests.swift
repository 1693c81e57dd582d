import Resources
import Testing

@Suite struct SchemaTableTests {
  /// Every object shape of every kind, each once.
  private static func shapes() -> [ObjectShape] {
    var seen: Set<ObjectIdentifier> = []
    var found: [ObjectShape] = []
    var pending = ResourceKind.known.flatMap { kind in kind.schemas.map { Shape.object($0.shape) } }
    while let shape = pending.popLast() {
      switch shape {
      case .list(let item, _): pending.append(item)
      case .map(let value, _): pending.append(value)
      case .object(let object) where seen.insert(ObjectIdentifier(object)).inserted:
        found.append(object)
        pending += object.fields.map(\.shape)
      default: break
      }
    }
    return found
  }

  @Test("every field can be found by its name and its aliases, and none is written twice")
  func fields() {
    for shape in Self.shapes() {
      #expect(shape.fields.count <= ObjectShape.fieldLimit)
      let names = shape.fields.flatMap { [$0.name] + $0.aliases }.map(\.description)
      #expect(Set(names).count == names.count, "\(names)")
      for field in shape.fields {
        for name in [field.name] + field.aliases {
          #expect(shape.field(named: name.description)?.name.description == field.name.description)
        }
      }
      #expect(shape.field(named: "no such field") == nil)
    }
  }

  @Test("what excludes each other, and the keys of lists, are fields")
  func references() {
    for shape in Self.shapes() {
      for name in shape.exclusions.flatMap(\.names) { #expect(shape.field(named: name.description) != nil) }
      for field in shape.fields {
        guard case .list(.object(let item), let rule) = field.shape, case .keys(let keys) = rule.identity else {
          continue
        }
        for key in keys { #expect(item.field(named: key.description) != nil, "\(field.name): \(key)") }
      }
    }
  }

  @Test("every kind with a schema has apiVersion, kind and metadata, and no version twice")
  func kinds() {
    for kind in ResourceKind.known {
      #expect(Set(kind.versions).count == kind.versions.count)
      for schema in kind.schemas {
        #expect(schema.shape.fields.prefix(3).map(\.name.description) == ["apiVersion", "kind", "metadata"])
      }
    }
  }

  @Test("the versions of a kind are listed, the newest first")
  func versions() {
    #expect(ResourceKind.virtualService.versions == ["v1", "v1beta1", "v1alpha3"])
    #expect(ResourceKind.tlsRoute.versions == ["v1", "v1alpha3", "v1alpha2"])
    #expect(ResourceKind.deployment.schema(version: "v1beta1") != nil)
    #expect(ResourceKind.deployment.schema(version: "v2") == nil)
    #expect(ResourceKind.named("Gateway").map(\.group) == ["networking.istio.io", "gateway.networking.k8s.io"])
  }
}
