import ArgumentParsing
import Capture

/// One value of a capture option on the command line.
struct CaptureArgument<Item: CaptureItem>: ArgumentValue, Hashable {
  let item: Item

  init(argument: String) throws(InvalidValue) {
    do { item = try Item(argument) } catch { throw .refused(error.message) }
  }

  var argument: String { "\(item)" }
}
