import ArgumentParsing

/// An image for a container: `reviews=reviews:1.2`, or `*=reviews:1.2` for every container.
struct ImageAssignment: ArgumentValue, Hashable {
  let container: String
  let image: String

  /// What stands for every container.
  static let everyContainer = "*"

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .malformed(expected: "CONTAINER=IMAGE such as reviews=reviews:1.2")
    }
    container = String(parts[0])
    image = String(parts[1])
  }

  var argument: String { "\(container)=\(image)" }
}
