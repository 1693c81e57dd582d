import ArgumentParsing
import MeshStores

/// What is said of the workload of a proxy: its name in the mesh, or labels.
enum ProxyLabels: ArgumentValue, Hashable {
  case workload(WorkloadName)
  case labels([String: String])

  init(argument: String) throws(InvalidValue) {
    guard argument.contains(where: { "=,!".contains($0) }) else {
      do throws(InvalidValue) { self = .workload(try WorkloadName(argument: argument)) } catch {
        throw .malformed(expected: "a workload such as reviews-v1, or labels such as app=reviews,version=v1")
      }
      return
    }
    var labels: [String: String] = [:]
    for requirement in try LabelSelector(argument: argument).requirements {
      guard case .isIn(let key, let values) = requirement, let value = values.first, values.count == 1,
        labels.updateValue(value, forKey: key) == nil
      else { throw .malformed(expected: "labels with one value each, such as app=reviews,version=v1") }
    }
    self = .labels(labels)
  }

  var argument: String {
    switch self {
    case .workload(let name): name.argument
    case .labels(let labels): labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
  }
}
