import ArgumentParsing
import Workloads

/// An image for a container: `reviews=reviews:1.2`, or `*=reviews:1.2` for every container.
struct ImageAssignment: ArgumentValue, Hashable {
  let image: ContainerImage

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .malformed(expected: "CONTAINER=IMAGE such as reviews=reviews:1.2")
    }
    // A star stands for every container.
    image = ContainerImage(container: parts[0] == "*" ? nil : String(parts[0]), image: String(parts[1]))
  }

  var argument: String { "\(image.container ?? "*")=\(image.image)" }
}
