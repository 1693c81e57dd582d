/// A deterministic automaton whose states are built when a text first needs them, within bounded memory.
///
/// A match is seen one byte late, when it is known what follows: `$` and `\b` look ahead by a byte.
/// Complexity: linear in the text; each state is built in time linear in the program.
struct LazyAutomaton {
  /// The bytes of memory after which the states are thrown away and built anew.
  private static let memoryLimit = 2 << 20
  /// A cache that is thrown away before each of its states served this many bytes is not worth having.
  private static let bytesPerState = 10

  let program: Program
  private let start: UInt32
  private let preference: MatchPreference
  private let matchStart: MatchStart?

  /// For each state, the entries of the byte classes and of the end of the text.
  private var table: [AutomatonEntry] = []
  private var states: [AutomatonState] = []
  private var entries: [AutomatonState: AutomatonEntry] = [:]
  private var memory = 0
  private var closure: StateClosure
  private var expansion: StateClosure

  /// The instructions visited so far to build states.
  private(set) var steps = 0

  init(_ program: Program, start: UInt32, preference: MatchPreference, matchStart: MatchStart?) {
    self.program = program
    self.start = start
    self.preference = preference
    self.matchStart = matchStart
    closure = StateClosure(program)
    expansion = StateClosure(program)
  }

  private var stride: Int { program.classCount + 1 }

  // MARK: Running

  /// Reads the bytes from `origin` up to `end` and finds where a match ends.
  ///
  /// - Parameter stopsEarly: whether any end serves, because only the existence of a match matters.
  mutating func forward(_ text: Span<UInt8>, from origin: Int, stopsEarly: Bool) -> SearchOutcome {
    var run = AutomatonRun(position: origin)
    begin(&run, context: TextContext(after: origin > 0 ? text[origin - 1] : nil))
    while true {
      if let matchStart, run.entry.isStart {
        guard let found = matchStart.first(in: text, from: run.position) else { break }
        run.position = found
      }
      scanForward(text, &run)
      guard run.position < text.count else { break }
      guard let next = advance(&run, over: text[run.position], at: run.position - origin) else { return .exhausted }
      if next.isMatch {
        run.match = run.position
        if stopsEarly { return .match(run.position) }
      }
      if next.isDead { return run.outcome }
      run.position += 1
    }
    guard let last = advance(&run, over: nil, at: text.count - origin) else { return .exhausted }
    if last.isMatch { run.match = text.count }
    return run.outcome
  }

  /// Reads the bytes before `end` backward, not beyond `origin`, and finds the farthest start of a match.
  mutating func backward(_ text: Span<UInt8>, from end: Int, to origin: Int) -> SearchOutcome {
    var run = AutomatonRun(position: end)
    begin(&run, context: TextContext(after: end < text.count ? text[end] : nil))
    while true {
      scanBackward(text, to: origin, &run)
      guard run.position > origin else { break }
      guard let next = advance(&run, over: text[run.position - 1], at: end - run.position) else { return .exhausted }
      if next.isMatch { run.match = run.position }
      if next.isDead { return run.outcome }
      run.position -= 1
    }
    guard let last = advance(&run, over: origin > 0 ? text[origin - 1] : nil, at: end - origin) else {
      return .exhausted
    }
    if last.isMatch { run.match = origin }
    return run.outcome
  }

  private func scanForward(_ text: Span<UInt8>, _ run: inout AutomatonRun) {
    let table = table.span
    let byteClasses = program.byteClasses
    let classes = byteClasses.span
    var position = run.position
    var entry = run.entry.withoutMarks
    while position < text.count {
      let next = table[entry.plainOffset &+ Int(classes[Int(text[position])])]
      guard next.isPlain else { break }
      entry = next
      position &+= 1
    }
    run.position = position
    run.entry = entry
  }

  private func scanBackward(_ text: Span<UInt8>, to origin: Int, _ run: inout AutomatonRun) {
    let table = table.span
    let byteClasses = program.byteClasses
    let classes = byteClasses.span
    var position = run.position
    var entry = run.entry.withoutMarks
    while position > origin {
      let next = table[entry.plainOffset &+ Int(classes[Int(text[position &- 1])])]
      guard next.isPlain else { break }
      entry = next
      position &-= 1
    }
    run.position = position
    run.entry = entry
  }

  /// Follows one entry, building its state when it is the first to need it; nil when the memory is not worth it.
  ///
  /// - Parameter distance: the bytes read so far, against which the states are weighed.
  private mutating func advance(_ run: inout AutomatonRun, over byte: UInt8?, at distance: Int) -> AutomatonEntry? {
    let column = byte.map { Int(program.byteClasses[Int($0)]) } ?? program.classCount
    let known = table[run.entry.offset + column]
    if !known.isUnknown {
      run.entry = known
      return known
    }
    let state = states[run.entry.offset / stride]
    let next = step(state, over: byte)
    if memory + cost(of: next) > Self.memoryLimit, entries[next] == nil {
      // States of earlier texts say nothing about this one, so the first time is free.
      if let reset = run.lastReset, distance - reset < Self.bytesPerState * states.count { return nil }
      run.lastReset = distance
      removeStates()
      run.entry = entry(for: next)
      return run.entry
    }
    let entry = entry(for: next)
    table[run.entry.offset + column] = entry
    run.entry = entry
    return entry
  }

  private mutating func begin(_ run: inout AutomatonRun, context: TextContext) {
    closure.removeAll()
    closure.note(start)
    let state = finished(context: context, isMatch: false)
    if memory + cost(of: state) > Self.memoryLimit { removeStates() }
    run.entry = entry(for: state, isStart: matchStart != nil)
  }

  // MARK: Building states

  /// The state behind a byte, or behind the end of the text.
  private mutating func step(_ state: AutomatonState, over byte: UInt8?) -> AutomatonState {
    expansion.removeAll()
    for item in state.items { expansion.add(item, satisfying: (state.context, byte)) }
    closure.removeAll()
    var isMatch = false
    for item in expansion.items {
      let instruction = program.instructions[Int(item)]
      switch instruction.operation {
      case .match: isMatch = true
      case .byte:
        if let byte, instruction.low <= byte, byte <= instruction.high { closure.note(instruction.next) }
      case .choice:
        if let byte, let target = program.target(of: instruction, for: byte) { closure.note(target) }
      default: break
      }
      // What comes behind a match in the order of preference no longer counts.
      if isMatch, preference == .leftmostFirst { break }
    }
    steps += expansion.takeSteps()
    return finished(context: TextContext(after: byte), isMatch: isMatch)
  }

  /// The state of the instructions noted in `closure`.
  ///
  /// Where an assertion is met the state keeps the instructions as they are: what is reached around the assertion has to
  /// be followed together with what lies behind it, or the order of preference is lost, as in `(?:\B|a)+`.
  private mutating func finished(context: TextContext, isMatch: Bool) -> AutomatonState {
    expansion.removeAll()
    for item in closure.items { expansion.add(item, satisfying: nil) }
    steps += expansion.takeSteps()
    let asks = expansion.items.contains { program.instructions[Int($0)].operation == .assertion }
    var items = asks ? closure.items : expansion.items
    if preference == .longest { items.sort() }
    return AutomatonState(items: items, context: asks ? context : [], isMatch: isMatch)
  }

  private mutating func entry(for state: AutomatonState, isStart: Bool = false) -> AutomatonEntry {
    if let known = entries[state] { return known }
    let entry = AutomatonEntry(
      offset: states.count * stride,
      isMatch: state.isMatch,
      isDead: state.items.isEmpty,
      isStart: isStart
    )
    states.append(state)
    table.append(contentsOf: repeatElement(.unknown, count: stride))
    entries[state] = entry
    memory += cost(of: state)
    return entry
  }

  private func cost(of state: AutomatonState) -> Int {
    stride * MemoryLayout<AutomatonEntry>.stride + 4 * state.items.count + 128
  }

  private mutating func removeStates() {
    table.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    memory = 0
  }
}
