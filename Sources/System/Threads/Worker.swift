/// What each thread of `OrderedWorkers` works with: a value of its own, which may keep memory from one job to the next.
public protocol Worker: ~Copyable, SendableMetatype {
  /// What is to be done.
  associatedtype Job: Sendable
  /// What comes of it.
  associatedtype Output: Sendable

  /// Does one job; its output must not depend on the jobs before.
  mutating func perform(_ job: Job) -> Output
}
