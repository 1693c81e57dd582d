/// The threads at one position, the preferred ones first, with what each has captured.
struct ThreadList {
  var visited: SparseSet
  private(set) var threads: [UInt32] = []
  private var captures: [Int] = []

  init(_ program: Program) {
    visited = SparseSet(capacity: program.instructions.count)
  }

  mutating func append(_ instruction: UInt32, _ slots: [Int]) {
    threads.append(instruction)
    captures.append(contentsOf: slots)
  }

  func slots(of thread: Int, count: Int) -> [Int] {
    Array(captures[(thread * count)..<((thread + 1) * count)])
  }

  mutating func removeAll() {
    visited.removeAll()
    threads.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
  }
}
