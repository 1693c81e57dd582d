/// One breach of the architecture: where, and what is wrong.
struct Violation: Equatable, CustomStringConvertible {
  let place: String
  let message: String

  init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  init(_ file: SwiftFile, line: Int, _ message: String) {
    self.init("\(file.path):\(line)", message)
  }

  var description: String { "\(place): \(message)" }
}
