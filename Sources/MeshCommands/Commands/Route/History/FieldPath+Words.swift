import MeshStores
import Routing
import YAML

extension FieldPath {
  /// What people call a field of a resource: the rule by its name or place, the destination by its subset or host.
  func words(in resource: Value) -> String {
    guard steps.count > 2, steps[0] == "spec", case .field(let layer) = steps[1], case .item(let place) = steps[2],
      RouteRule.Layer(rawValue: layer) != nil
    else { return FieldPath(steps.first == "spec" ? Array(steps.dropFirst()) : steps).description }
    let rule = FieldPath(Array(steps[..<3]))
    let name = resource.value(at: rule)?["name"]?.string ?? ""
    let rest = Array(steps[3...])
    var words = [name.isEmpty ? "\(layer)[\(place)]" : name]
    if rest.count > 1, rest[0] == "route" {
      let destination = resource.value(at: FieldPath(Array(steps[..<5])))?.destinationName
      words.append(rest.count == 2 ? "destination" : destination ?? "\(FieldPath(Array(rest[..<2])))")
      words.append(FieldPath(Array(rest[2...])).description)
    } else {
      words.append(FieldPath(rest).description)
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Value {
  /// The subset or host of an item of a route; nil for anything else.
  var destinationName: String? {
    let destination = self["destination"]
    return destination?["subset"]?.string ?? destination?["host"]?.string
  }
}
