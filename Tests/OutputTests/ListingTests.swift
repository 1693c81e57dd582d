import Output
import Testing

@Suite struct ListingTests {
  /// A version of a service, as a list command would show it.
  struct Subset: Displayable {
    let name: String
    let weight: Int64?
    let age: String

    static let columns = [
      Column("NAME"), Column("WEIGHT", alignment: .trailing), Column("AGE", presence: .wide),
    ]

    var cells: [Cell] { [Cell(name), Cell(weight.map { "\($0)" } ?? "-"), Cell(age)] }
    var reference: String { "subset/\(name)" }
    var payload: JSONValue {
      ["name": .string(name), "weight": weight.map { .integer($0) } ?? nil, "age": .string(age)]
    }
  }

  static let listing = Listing([
    Subset(name: "v10", weight: 5, age: "30s"),
    Subset(name: "v2", weight: nil, age: "5s"),
    Subset(name: "v1\n", weight: 95, age: "5s"),
  ])

  @Test("a list is a table, references and a payload, each of them safe")
  func forms() {
    #expect(Self.listing.table.render() == "NAME  WEIGHT\nv10        5\nv2         -\nv1\\n      95\n")
    #expect(Self.listing.references == "subset/v10\nsubset/v2\nsubset/v1\\n\n")
    let json = String(decoding: JSONWriter.bytes(of: Self.listing.payload), as: UTF8.self)
    let expected =
      #"{"items":[{"name":"v10","weight":5,"age":"30s"},{"name":"v2","weight":null,"age":"5s"},"#
      + #"{"name":"v1\n","weight":95,"age":"5s"}]}"#
    #expect(json == expected)
    #expect(Listing<Subset>([]).payload == ["items": []])
  }

  @Test(
    "sorting puts nothing first, numbers by size, text in natural order, and keeps the order of equals",
    arguments: [
      ("weight", ["v2", "v10", "v1\n"]), ("{.name}", ["v1\n", "v2", "v10"]), (".age", ["v2", "v1\n", "v10"]),
      (".absent", ["v10", "v2", "v1\n"]),
    ]
  )
  func sorting(path: String, expected: [String]) throws {
    #expect(try Self.listing.sorted(by: JSONPath(relaxed: path)).items.map(\.name) == expected)
  }

  @Test("sorting orders kinds of values too, and text by numbers in it")
  func mixedSorting() throws {
    struct Item: Displayable {
      let payload: JSONValue
      static let columns: [Column] = []
      var cells: [Cell] { [] }
      var reference: String { "" }
    }
    let values: [JSONValue] = [
      "b", "a10", "a9", "a010", "a", "", [2], ["x": 1], 10, 9.5, -3, true, false, nil, .double(.nan), "A", "a9b",
    ]
    let sorted = try Listing(values.map { Item(payload: ["key": $0]) }).sorted(by: JSONPath(relaxed: "key"))
    let expected: [JSONValue] = [
      nil, false, true, -3, 9.5, 10, "", "A", [2], "a", "a9", "a9b", "a010", "a10", "b", ["x": 1],
    ]
    #expect(
      sorted.items.compactMap { $0.payload["key"] }.filter { $0 != .double(.nan) && "\($0)" != "double(nan)" }
        == expected
    )
  }

  @Test("an error of the path is the error of sorting")
  func failedSorting() throws {
    let path = try JSONPath(relaxed: "name[0]")
    #expect(throws: JSONPathError.notAnArray("a string")) { try Self.listing.sorted(by: path) }
  }
}
