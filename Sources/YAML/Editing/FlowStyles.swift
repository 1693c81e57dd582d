/// How the flow collections of a document are written, each looked at once however many edits ask.
struct FlowStyles {
  private let geometry: SourceGeometry
  private var habits: [Int: FlowHabit] = [:]
  private var styles: [Int: FlowStyle] = [:]

  init(_ geometry: SourceGeometry) { self.geometry = geometry }

  mutating func style(of collection: Int) -> FlowStyle {
    if let style = styles[collection] { return style }
    let style = FlowStyle(geometry, collection, habit(of: collection))
    styles[collection] = style
    return style
  }

  /// What a flow collection shows and takes over from those around it.
  mutating func habit(of collection: Int) -> FlowHabit {
    let records = geometry.document.records
    var unknown: [Int] = []
    var next: Int? = collection
    while let node = next, habits[node] == nil, records[node].style == .flow {
      geometry.lines.look()
      unknown.append(node)
      next = geometry.ancestry.parent(of: node)
    }
    let around = next.map { habits[$0] ?? .inBlock } ?? FlowHabit(around: geometry.document)
    return unknown.reversed().reduce(around) { outer, inner in
      let habit = FlowHabit(geometry, inner, in: outer)
      habits[inner] = habit
      return habit
    }
  }
}
