import ArgumentParsing
import Output

extension CommandPlace: Displayable {
  static let columns = [Column("COMMAND"), Column("SUMMARY", minimumWidth: 20)]

  var cells: [Cell] { [Cell(name), Cell(node.declaration.summary)] }

  var reference: String { name }

  var payload: JSONValue { ["name": .string(name), "summary": .string(node.declaration.summary)] }
}
