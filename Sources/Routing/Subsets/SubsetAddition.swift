public import Analysis
public import MeshStores
import Resources
public import YAML

/// What is written so that a host has subsets that it does not have yet.
public enum SubsetAddition: Sendable {
  /// Edits of a DestinationRule that is there.
  case edits(MeshObject, [Edit])
  /// A new DestinationRule.
  case object(Value)

  /// Adds subsets, each the pods whose label has the subset's name as its value.
  ///
  /// The oldest DestinationRule that defines subsets gets them, or else the oldest one: another one beside it would be
  /// merged with it, and people would look for them where the others are.
  public init(of names: [String], label: String, to subsets: HostSubsets, serviceName: String, namespace: String) {
    let items: [Value] = names.map { name in
      ["name": .string(name), "labels": .mapping([.init(label, .string(name))])]
    }
    let rule = subsets.definitions.first?.rule ?? subsets.rules.first
    guard let rule else {
      self = .object(Self.rule(items, for: subsets.host, serviceName, namespace))
      return
    }
    let list = rule.spec?.member("subsets")
    let host = rule.spec?.memberText("host") ?? ""
    let edits: [Edit] =
      if let list, list.kind == .sequence, list.count > 0 {
        items.map { .insert(["spec", "subsets", .item(list.count)], $0) }
      } else {
        [.set(["spec", "subsets"], .sequence(items))]
      }
    self = .edits(rule, [.test(["spec", "host"], .string(host))] + edits)
  }

  private static func rule(_ subsets: [Value], for host: QualifiedHost, _ name: String, _ namespace: String) -> Value {
    [
      "apiVersion": "networking.istio.io/v1", "kind": "DestinationRule",
      "metadata": ["name": .string(name), "namespace": .string(namespace)],
      "spec": ["host": .string(name), "subsets": .sequence(subsets)],
    ]
  }
}
