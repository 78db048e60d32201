// Package infer reads typography as structure: who speaks, and what the brackets say. Model
// in, model out; it knows no file format.
package infer
