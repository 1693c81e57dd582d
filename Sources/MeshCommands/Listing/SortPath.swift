import ArgumentParsing
import Output

/// What `--sort-by` orders a list by: the path and how it was written.
struct SortPath: Hashable, Sendable {
  let argument: String
  let path: JSONPath
}

extension SortPath: ArgumentValue {
  init(argument: String) throws(InvalidValue) {
    self.argument = argument
    do {
      path = try JSONPath(relaxed: argument)
    } catch {
      throw .refused("\(error) of the path")
    }
  }
}
