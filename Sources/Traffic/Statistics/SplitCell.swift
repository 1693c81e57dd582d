/// One of the counts that are tested, with its share of the whole, above 0.
struct SplitCell: Hashable, Sendable {
  let count: Int
  let share: Double
}
