import ArgumentParsing
import Capture

/// Values of a capture option with commas between them; the empty word is none at all.
struct CaptureList<Item: CaptureItem>: ArgumentValue, Hashable {
  let items: [Item]

  init(argument: String) throws(InvalidValue) {
    var items: [Item] = []
    for word in argument.split(separator: ",") {
      do { items.append(try Item(String(word))) } catch { throw .refused(error.message) }
    }
    self.items = items
  }

  var argument: String { items.map(\.description).joined(separator: ",") }
}
