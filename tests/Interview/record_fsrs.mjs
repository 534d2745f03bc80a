// Records what ts-fsrs schedules for ten items over sixty days: node record_fsrs.mjs PATH-OF-TS-FSRS > fsrs-sixty-days.json
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const home = process.argv[2]
const { fsrs } = await import(pathToFileURL(join(home, 'dist/index.mjs')))
const version = JSON.parse(readFileSync(join(home, 'package.json'))).version
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: true })

// Grades in the order in which an item is asked: 1 again, 2 hard, 3 good, 4 easy. A star is asked on the same day once more.
const grades = ['3333333', '4444', '1333333', '2222222222', '3133*33333', '1*333333', '4133333', '3432343', '1111111111111111111111', '1*2*3*4*333']

const items = grades.map(word => {
  const reviews = []
  let state = null, last = 0, due = 0
  for (let i = 0; i < word.length && due < 60; i++) {
    const grade = Number(word[i])
    const day = due
    state = scheduler.next_state(state, day - last, grade)
    const again = word[i + 1] === '*'
    if (again) i++
    last = day
    const interval = scheduler.next_interval(state.stability, 0)
    due = again ? day : day + interval
    reviews.push({ day, grade, stability: state.stability, difficulty: state.difficulty, interval })
  }
  return reviews
})
console.log(JSON.stringify({ tool: `ts-fsrs ${version}`, parameters: scheduler.parameters.w, items }, null, 1))
